import { invariant } from '../../../src/core/base/invariant.ts'
import type { Entity } from '../../../src/core/claims/entity.ts'
import type { Extraction } from '../../../src/core/claims/extract.ts'
import { applyNameDecisions } from '../../../src/core/entities/apply-decisions.ts'
import type { DecidedNames, NameDecision } from '../../../src/core/entities/name-decision.ts'
import { planMerge, planSplit, type DecisionPlan } from '../../../src/core/entities/plan-decisions.ts'

/** An analyst at work: the extraction as it stands after each decision. */
export class Analyst {
  decisions: readonly NameDecision[] = []
  readonly #read: Extraction
  #hour = 0

  constructor(read: Extraction) {
    this.#read = read
  }

  get now(): { readonly extraction: Extraction; readonly names: DecidedNames } {
    return applyNameDecisions(this.#read, this.decisions)
  }

  /** The entity of this name; the one with this many forms where several share it. */
  named(name: string, forms?: number): Entity {
    const found = this.now.extraction.entities.find(
      (entity) => entity.name === name && (forms === undefined || entity.forms.length === forms),
    )
    invariant(found, `there is an entity called ${name}`)
    return found
  }

  merge(kept: Entity, joined: Entity): void {
    this.#take(planMerge(kept, joined, this.now.names, this.decisions))
  }

  split(entity: Entity, form: string | null, document: string | null = null): void {
    this.#take(planSplit(entity, { form, document }, this.now.names, this.decisions))
  }

  #take({ dropped, merges, splits }: DecisionPlan): void {
    const added: NameDecision[] = [
      ...splits.map((split): NameDecision => ({ ...split, ...this.#stamp(), decision: 'different' })),
      ...merges.map((merge): NameDecision => ({ ...merge, ...this.#stamp(), decision: 'same' })),
    ]
    const gone = new Set([...dropped, ...added.map(({ id }) => id)])
    this.decisions = [...this.decisions.filter(({ id }) => !gone.has(id)), ...added]
  }

  #stamp(): { readonly decidedAt: string; readonly author: string } {
    const hour = String(this.#hour++).padStart(2, '0')
    return { decidedAt: `2031-01-01T${hour}:00:00Z`, author: 'Analyst' }
  }
}
