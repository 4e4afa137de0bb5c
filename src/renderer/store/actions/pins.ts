import type { Passage } from '#core/documents/source-document.ts'
import type { PinRow } from '#shared/formats/case-rows.ts'
import type { Action, CaseStore } from '../case-store.ts'
import { listPins } from '../queries/pins.ts'
import { write } from '../rows.ts'

/**
 * Says that two passages are counterparts, whatever the program found. An earlier pin between the two documents that
 * holds words of either passage is replaced, so that no place has two counterparts in one document.
 */
export function addPin(store: CaseStore, a: Passage, b: Passage): Action {
  const id = store.newId('pin')
  const row: PinRow = { id, a: bare(a), b: bare(b), createdAt: store.now(), author: store.actor() }
  return {
    action: 'pin.add',
    label: 'Pin two passages',
    plan: async (db) => {
      const replaced = (await listPins(db)).filter((pin) => contradicts(pin, row))
      return [...replaced.map((pin) => write('pins', pin.id, null)), write('pins', id, row)]
    },
  }
}

/** Takes a pin away. */
export function removePin(id: string): Action {
  return { action: 'pin.remove', label: 'Remove a pin', plan: () => [write('pins', id, null)] }
}

function bare({ document, start, end }: Passage): Passage {
  return { document, start, end }
}

function contradicts(pin: PinRow, row: PinRow): boolean {
  return (
    (meets(pin.a, row.a) && pin.b.document === row.b.document) ||
    (meets(pin.b, row.b) && pin.a.document === row.a.document) ||
    (meets(pin.a, row.b) && pin.b.document === row.a.document) ||
    (meets(pin.b, row.a) && pin.a.document === row.b.document)
  )
}

function meets(one: Passage, other: Passage): boolean {
  return one.document === other.document && one.start < other.end && other.start < one.end
}
