import { Building2, MapPin, User, type LucideIcon } from 'lucide-react'
import type { EntityKind } from '#core/claims/entity.ts'

/** Kinds of entities in words. */
export const KIND_WORDS: Readonly<
  Record<EntityKind, { readonly one: string; readonly many: string; readonly icon: LucideIcon }>
> = {
  person: { one: 'Person', many: 'People', icon: User },
  organisation: { one: 'Group', many: 'Groups', icon: Building2 },
  place: { one: 'Place', many: 'Places', icon: MapPin },
}

/** "1 form", "3 forms". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}
