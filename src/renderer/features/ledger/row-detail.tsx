import { useMemo } from 'react'
import type { Passage } from '#core/documents/source-document.ts'
import type { FindingType } from '#core/findings/finding-types.ts'
import type { QuoteRow, QuoteWitness } from '#core/quotes/quote-row.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { type Command, useCommands } from '#renderer/services/commands.ts'
import { draft } from '#renderer/services/passage-text/marking.ts'
import type { Documents } from '#renderer/services/passage-text/use-documents.ts'
import { comparePassages, openDocument } from '#renderer/services/workspace.ts'
import { withoutMarks, witnessText } from './inline-diff.ts'
import { linedUp, spreadWords } from './ledger-rows.ts'
import { chooseWitness, ledger, setAgainst } from './state.ts'
import { WitnessCard } from './witness-card.tsx'

/** All witnesses of a row under each other, each set against the reference or another one of them. */
export function RowDetail({
  row,
  documents,
  names,
}: {
  readonly row: QuoteRow
  readonly documents: Documents
  readonly names: ReadonlyMap<string, string>
}) {
  const state = useObservable(ledger)
  const witnesses = useMemo(() => linedUp(row, documents), [row, documents])
  const base = witnesses.find(({ id }) => id === state.base) ?? witnesses[0]
  const chosen =
    witnesses.find(({ id }) => id === state.witness) ??
    witnesses.find((one) => one !== base && isTelling(one)) ??
    witnesses.find((one) => one !== base) ??
    base
  useWitnessCommands(witnesses, base, chosen, documents)
  const baseDocument = base && documents.get(base.passage.document)
  if (!base || !baseDocument) return null
  const baseWords = witnessText(base, baseDocument)
  return (
    <article className="list-detail" aria-label={row.text}>
      <header className="list-detail-head">
        <blockquote dir="auto">{row.text}</blockquote>
        <p className="muted">
          {row.speakerText === '' ? 'No speaker named' : <bdi>{row.speakerText}</bdi>} · {spreadWords(row)}
        </p>
      </header>
      <ol className="witnesses" aria-label="Witnesses">
        {witnesses.map((witness) => {
          const document = documents.get(witness.passage.document)
          if (!document) return null
          const isBase = witness === base
          return (
            <WitnessCard
              key={witness.id}
              witness={witness}
              document={document}
              base={isBase ? null : baseWords}
              names={names}
              isReference={witness.id === row.reference}
              isChosen={witness === chosen}
              actions={{
                onChoose: () => chooseWitness(witness.id),
                onRead: () => openDocument(witness.passage.document, witness.passage),
                onCompare: isBase ? undefined : () => sideBySide(base, witness),
                onMark: isBase ? undefined : () => mark(base, witness, documents),
                onSetAgainst: isBase ? undefined : () => setAgainst(witness.id),
              }}
            />
          )
        })}
      </ol>
    </article>
  )
}

/** Differs in more than where it begins or ends. */
function isTelling({ wording, reattributed }: QuoteWitness): boolean {
  return reattributed || wording === 'altered'
}

function sideBySide(base: QuoteWitness, witness: QuoteWitness): void {
  comparePassages(base.passage, witness.passage)
}

/** A finding of both places, to be completed: of the speaker where that differs, else of the words. */
function mark(base: QuoteWitness, witness: QuoteWitness, documents: Documents): void {
  const side = ({ passage }: QuoteWitness): Passage =>
    withoutMarks(passage, documents.get(passage.document)?.text ?? '')
  const sides: readonly [Passage, Passage] = [side(base), side(witness)]
  draft.set({ kind: 'finding', sides, type: typeFor(witness) })
}

function typeFor({ reattributed, wording }: QuoteWitness): FindingType {
  if (reattributed) return 'attribution'
  return wording === 'truncated' ? 'quote-context' : 'quote-alteration'
}

/** Walks the witnesses and does with the chosen one what its buttons do. */
function useWitnessCommands(
  witnesses: readonly QuoteWitness[],
  base: QuoteWitness | undefined,
  chosen: QuoteWitness | undefined,
  documents: Documents,
): void {
  const list = useMemo((): readonly Command[] => {
    const group = 'Quotations'
    const at = witnesses.findIndex((one) => one === chosen)
    const go = (by: 1 | -1): void => {
      const next = witnesses[at + by]
      if (!next) return
      chooseWitness(next.id)
      document.querySelector(`[data-witness="${next.id}"]`)?.scrollIntoView({ block: 'nearest' })
    }
    const other = base && chosen && chosen !== base ? { base, chosen } : null
    return [
      {
        id: 'quotations.witness.next',
        label: 'Next witness',
        group,
        keys: ']',
        palette: false,
        run: () => go(1),
      },
      {
        id: 'quotations.witness.previous',
        label: 'Witness before',
        group,
        keys: '[',
        palette: false,
        run: () => go(-1),
      },
      {
        id: 'quotations.read',
        label: 'Read the witness in its document',
        group,
        keys: 'r',
        enabled: chosen !== undefined,
        run: () => {
          if (chosen) openDocument(chosen.passage.document, chosen.passage)
        },
      },
      {
        id: 'quotations.mark',
        label: 'Mark the witness as a finding',
        group,
        keys: 'n',
        enabled: other !== null,
        run: () => {
          if (other) mark(other.base, other.chosen, documents)
        },
      },
      {
        id: 'quotations.base',
        label: 'Set the others against this witness',
        group,
        keys: 'b',
        enabled: other !== null,
        run: () => {
          if (other) setAgainst(other.chosen.id)
        },
      },
    ]
  }, [witnesses, base, chosen, documents])
  useCommands(list)
}
