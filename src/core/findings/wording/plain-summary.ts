import type { DocumentId } from '../../documents/source-document.ts'
import { isolated } from '../../text/direction.ts'
import type { Discrepancy } from '../discrepancy.ts'
import type { FindingType } from '../finding-types.ts'
import { excerptOf } from './excerpt.ts'

/** Sides that a summary quotes; the others are counted. */
const MOST_SIDES = 3
/** Letters of an excerpt, about: two stand in a row of the inbox; of three each is shorter. */
const LETTERS = { two: 60, more: 44 }

type Lead = { readonly across: string; readonly within: string }

const DEFAULT_LEAD: Lead = { across: 'Reports differ', within: 'One document differs with itself' }

/** How reports differ, by type, as it stands before what they say. */
const LEADS: Partial<Record<FindingType, Lead>> = {
  'agency-responsibility': {
    across: 'Reports differ on who did it',
    within: 'One document differs with itself on who did it',
  },
  attribution: { across: 'Reports name different speakers', within: 'One document names different speakers' },
  'causal-framing': {
    across: 'Reports give different causes',
    within: 'One document gives different causes',
  },
  'date-time': { across: 'Reports give different times', within: 'One document gives different times' },
  'headline-body': {
    across: 'A headline and another report differ',
    within: 'The headline and the text below it differ',
  },
  'identity-role': {
    across: 'Reports differ on who somebody is',
    within: 'One document differs with itself on who somebody is',
  },
  location: { across: 'Reports name different places', within: 'One document names different places' },
  'negation-polarity': {
    across: 'One report tells what another denies',
    within: 'One document tells what it denies',
  },
  quantity: { across: 'Reports give different figures', within: 'One document gives different figures' },
  'status-outcome': {
    across: 'Reports give different outcomes',
    within: 'One document gives different outcomes',
  },
}

/**
 * Rule P8: a rule that knows only a verb and a value of what it compares leaves the summary empty, and the texts' own
 * words become it: whoever has not opened the proposal reads what each side says.
 */
export function plainSummary(proposal: Discrepancy, textOf: (id: DocumentId) => string): Discrepancy {
  if (proposal.summary !== '') return proposal
  const lead = LEADS[proposal.type] ?? DEFAULT_LEAD
  const letters = proposal.sides.length > 2 ? LETTERS.more : LETTERS.two
  const said = proposal.sides.map(({ value, evidence: [first] }) =>
    first ? excerptOf(textOf(first.document), first, value, letters) : value,
  )
  // Two values that stand in one sentence: the sentence would be quoted twice.
  const told = new Set(said).size === said.length ? said : proposal.sides.map(({ value }) => value)
  const more = told.length - MOST_SIDES
  const rest = more <= 0 ? '' : more === 1 ? ', and one more' : `, and ${more} more`
  const quoted = told.slice(0, MOST_SIDES).map((words) => `“${isolated(words)}”`)
  return {
    ...proposal,
    summary: `${proposal.internal ? lead.within : lead.across}: ${quoted.join(' against ')}${rest}.`,
  }
}
