import type { BiasTag, Outlet, ReliabilityGrade, TagDefinition, TagTarget } from '#core/reliability/outlet.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { write } from '../rows.ts'

/** Keeps an outlet's record, new or edited. */
export function saveOutlet(outlet: Outlet): Action {
  return {
    action: 'outlet.save',
    label: 'Edit an outlet',
    plan: () => [write('outlets', outlet.id, { ...outlet, domains: [...outlet.domains] })],
  }
}

/** Grades an outlet. Grades are never overwritten: the newest is in force, the older ones are its history. */
export function rateOutlet(
  store: CaseStore,
  outlet: Outlet,
  grade: ReliabilityGrade,
  reason: string,
): Action {
  const id = store.newId('rating')
  return {
    action: 'outlet.rate',
    label: `Grade ${outlet.name} ${grade}`,
    plan: async (db) => {
      const known = await db.outlets.get(outlet.id)
      const row = { id, outlet: outlet.id, grade, reason, ratedAt: store.now(), author: store.actor() }
      return [
        ...(known ? [] : [write('outlets', outlet.id, { ...outlet, domains: [...outlet.domains] })]),
        write('ratings', id, row),
      ]
    },
  }
}

/** Puts a bias tag on an outlet, a document or a passage, with the reason. */
export function addTag(store: CaseStore, tag: string, target: TagTarget, reason: string): Action {
  const id = store.newId('tag')
  const row: BiasTag = { id, tag, target, reason, taggedAt: store.now(), author: store.actor() }
  return { action: 'tag.add', label: 'Add a tag', plan: () => [write('tags', id, row)] }
}

/** Changes the reason of a tag. */
export function editTag(id: string, reason: string): Action {
  return {
    action: 'tag.edit',
    label: 'Edit a tag',
    plan: async (db) => {
      const row = await db.tags.get(id)
      return row ? [write('tags', id, { ...row, reason })] : []
    },
  }
}

/** Takes a tag off. */
export function removeTag(id: string): Action {
  return { action: 'tag.remove', label: 'Remove a tag', plan: () => [write('tags', id, null)] }
}

/** Adds a tag of the user's own to the vocabulary of the case, or changes it. */
export function defineTag(definition: TagDefinition): Action {
  return {
    action: 'tag.define',
    label: 'Define a tag',
    plan: () => [write('tagDefinitions', definition.id, definition)],
  }
}
