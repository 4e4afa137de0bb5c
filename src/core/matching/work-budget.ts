/** How much work may still be done on something, and whether any was refused. */
export type WorkBudget = { left: number; exhausted: boolean }

/** A budget of so many steps. */
export function workBudget(steps: number): WorkBudget {
  return { left: steps, exhausted: false }
}

/** Takes steps from the budget; false, for ever after, once there are too few. */
export function spend(budget: WorkBudget, steps: number): boolean {
  if (budget.left < steps) {
    budget.exhausted = true
    budget.left = 0
    return false
  }
  budget.left -= steps
  return true
}
