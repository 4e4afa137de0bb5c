import { useEffect, useState } from 'react'
import { Catalogue, readSetting, writeSetting } from '#renderer/store/catalogue.ts'

/** What of a part is left out, and the order of the rest; what is not named comes after, as it comes. */
export type PartChoice = { readonly leftOut: readonly string[]; readonly order: readonly string[] }

/** Everything of a part, as it comes. */
export const WHOLE_PART: PartChoice = { leftOut: [], order: [] }

/** The parts of which single things can be chosen. */
export const PARTS = ['outlets', 'claims', 'statements'] as const
export type Part = (typeof PARTS)[number]

/** Which parts are printed, and for whom. */
export type PrintedParts = {
  /** All documents, or only those that the chosen findings quote. */
  readonly documents: 'all' | 'cited'
  readonly proposals: boolean
  /** Passages that documents share; proposals bring them, too. */
  readonly statements: boolean
  readonly parts: Readonly<Record<Part, PartChoice>>
  /** Quotations that the findings are about, with all their witnesses. */
  readonly quotations: boolean
  /** What each source says of what the findings are about. */
  readonly claims: boolean
  /** What several reports tell and others leave out. */
  readonly omissions: boolean
  /** Days of publication and days of which sentences tell. */
  readonly timeline: boolean
  readonly outlets: boolean
  readonly failures: boolean
  /** Which reports are one source, and how many independent ones give each account. */
  readonly independence: boolean
  /** The hypotheses with their evidence. */
  readonly hypotheses: boolean
  /** Where analysts whose cases were merged judged differently. */
  readonly differences: boolean
  /** Whether names of analysts, memos and redacted words go in. */
  readonly profile: 'internal' | 'public'
}

/** What the analyst wrote and chose for the dossier; kept between sessions, though not part of the case. */
export type DossierDraft = PrintedParts & {
  readonly title: string
  readonly summary: string
  /** Findings that shall not be printed: new ones are printed until they are left out. */
  readonly leftOut: readonly string[]
  /** Findings in the order to print; those that are not named come after, the worst first. */
  readonly order: readonly string[]
  /** What was answered to the prompts of the source summary, by prompt. */
  readonly answers: Readonly<Record<string, string>>
  readonly formats: readonly string[]
  /** Whether a package holds the files as they were imported. */
  readonly originals: boolean
  /** Whether a package holds the journal of the case. */
  readonly auditLog: boolean
}

/** A draft as it begins. Proposals are left out until the analyst asks for them. */
export function freshDraft(caseName: string): DossierDraft {
  return {
    title: caseName,
    summary: '',
    leftOut: [],
    order: [],
    documents: 'all',
    proposals: false,
    statements: false,
    parts: { outlets: WHOLE_PART, claims: WHOLE_PART, statements: WHOLE_PART },
    quotations: false,
    claims: false,
    omissions: false,
    timeline: false,
    outlets: true,
    failures: true,
    independence: true,
    hypotheses: true,
    differences: true,
    answers: {},
    profile: 'internal',
    formats: ['.html'],
    originals: true,
    auditLog: true,
  }
}

const WRITE_AFTER_MS = 300
const catalogue = new Catalogue()
/** Drafts as they stand in this window, ahead of what is written of them. */
const current = new Map<string, DossierDraft>()
const timers = new Map<string, ReturnType<typeof setTimeout>>()

/** The draft of a case, `null` until it is read; changes are remembered, also when the view is left at once. */
export function useDossierDraft(
  caseId: string,
  caseName: string,
): readonly [DossierDraft | null, (change: Partial<DossierDraft>) => void] {
  const key = `dossier:${caseId}`
  const [draft, setDraft] = useState<DossierDraft | null>(current.get(key) ?? null)
  useEffect(() => {
    if (current.has(key)) return undefined
    let gone = false
    void readSetting(catalogue, key, '{}').then((stored) => {
      if (!gone) setDraft(parseDraft(stored, freshDraft(caseName)))
    })
    return () => {
      gone = true
    }
    // The name is only the first title: renaming the case must not undo what was typed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key])
  const change = (part: Partial<DossierDraft>): void => {
    const now = current.get(key) ?? draft
    if (now === null) return
    const next = { ...now, ...part }
    current.set(key, next)
    setDraft(next)
    writeSoon(key)
  }
  return [draft, change]
}

function writeSoon(key: string): void {
  clearTimeout(timers.get(key))
  const write = (): void => void writeSetting(catalogue, key, JSON.stringify(current.get(key)))
  timers.set(key, setTimeout(write, WRITE_AFTER_MS))
}

type Flag =
  | 'proposals'
  | 'statements'
  | 'quotations'
  | 'claims'
  | 'omissions'
  | 'timeline'
  | 'outlets'
  | 'failures'
  | 'independence'
  | 'hypotheses'
  | 'differences'
  | 'originals'
  | 'auditLog'

/** A draft from its stored form; whatever is missing or damaged is as in `fresh`. */
export function parseDraft(stored: string, fresh: DossierDraft): DossierDraft {
  const raw = parseObject(stored)
  const text = (key: 'title' | 'summary'): string => (typeof raw[key] === 'string' ? raw[key] : fresh[key])
  const flag = (key: Flag): boolean => (typeof raw[key] === 'boolean' ? raw[key] : fresh[key])
  const list = (key: 'leftOut' | 'order' | 'formats'): readonly string[] =>
    Array.isArray(raw[key]) ? raw[key].filter((item) => typeof item === 'string') : fresh[key]
  return {
    title: text('title'),
    summary: text('summary'),
    leftOut: list('leftOut'),
    order: list('order'),
    documents: raw['documents'] === 'cited' ? 'cited' : 'all',
    proposals: flag('proposals'),
    statements: flag('statements'),
    parts: partsOf(raw['parts']),
    quotations: flag('quotations'),
    claims: flag('claims'),
    omissions: flag('omissions'),
    timeline: flag('timeline'),
    outlets: flag('outlets'),
    failures: flag('failures'),
    independence: flag('independence'),
    hypotheses: flag('hypotheses'),
    differences: flag('differences'),
    answers: answersOf(raw['answers']),
    profile: raw['profile'] === 'public' ? 'public' : 'internal',
    formats: list('formats'),
    originals: flag('originals'),
    auditLog: flag('auditLog'),
  }
}

function partsOf(stored: unknown): DossierDraft['parts'] {
  const of = (part: Part): PartChoice => {
    const choice: unknown = stored !== null && typeof stored === 'object' ? Reflect.get(stored, part) : null
    const list = (name: string): string[] => {
      const items: unknown = choice !== null && typeof choice === 'object' ? Reflect.get(choice, name) : []
      return Array.isArray(items) ? items.filter((item) => typeof item === 'string') : []
    }
    return { leftOut: list('leftOut'), order: list('order') }
  }
  return { outlets: of('outlets'), claims: of('claims'), statements: of('statements') }
}

function answersOf(stored: unknown): Readonly<Record<string, string>> {
  if (typeof stored !== 'object' || stored === null) return {}
  return Object.fromEntries(
    Object.entries(stored).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** The chosen things of a part in their order. */
export function chosenOf<T extends { readonly id: string }>(
  things: readonly T[],
  { leftOut, order }: PartChoice,
): T[] {
  return orderFindings(things, order).filter(({ id }) => !leftOut.includes(id))
}

/** Findings in the draft's order, the rest after them as they came. */
export function orderFindings<T extends { readonly id: string }>(
  findings: readonly T[],
  order: readonly string[],
): T[] {
  const place = new Map(order.map((id, index) => [id, index]))
  return findings.toSorted((a, b) => (place.get(a.id) ?? order.length) - (place.get(b.id) ?? order.length))
}

/** The order after a finding moved by one place up (-1) or down (1). */
export function moveInOrder(ids: readonly string[], id: string, step: -1 | 1): string[] {
  const from = ids.indexOf(id)
  const to = from + step
  const next = [...ids]
  const other = next[to]
  if (from < 0 || other === undefined) return next
  next[to] = id
  next[from] = other
  return next
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}
