import { AlignHorizontalDistributeCenter, BookOpenText, Columns2, Flag } from 'lucide-react'
import type { SourceDocument } from '#core/documents/source-document.ts'
import { CLASS_WORDS, differencesInWords } from '#core/quotes/in-words.ts'
import { classOf, type QuoteWitness, type WitnessClass } from '#core/quotes/quote-row.ts'
import { originOf, titleOf } from '#renderer/services/passage-text/document-words.ts'
import { Badge, type BadgeTone } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { type InlinePiece, inlineDiff, witnessText } from './inline-diff.ts'
import { speakerWords } from './ledger-rows.ts'

/** The tone of a class; the word says it. */
export const CLASS_TONES: Readonly<Record<WitnessClass, BadgeTone>> = {
  verbatim: 'verbatim',
  truncated: 'near',
  altered: 'danger',
  paraphrased: 'reworded',
  're-attributed': 'warn',
}

/** What can be done with a witness. */
export type WitnessActions = {
  readonly onChoose: () => void
  readonly onRead: () => void
  /** Absent for the witness the others are set against. */
  readonly onCompare?: (() => void) | undefined
  readonly onMark?: (() => void) | undefined
  readonly onSetAgainst?: (() => void) | undefined
}

/** One place that gives the words: where, who, how, and what differs from the base. */
export function WitnessCard({
  witness,
  document,
  base,
  names,
  isReference,
  isChosen,
  actions,
}: {
  readonly witness: QuoteWitness
  readonly document: SourceDocument
  /** The words it is set against; `null` for those words themselves. */
  readonly base: string | null
  readonly names: ReadonlyMap<string, string>
  readonly isReference: boolean
  readonly isChosen: boolean
  readonly actions: WitnessActions
}) {
  const words = witnessText(witness, document)
  const told = witness.wording === 'paraphrased'
  const differences = isReference ? [] : differencesInWords(witness)
  return (
    <li
      className="witness"
      aria-current={isChosen ? 'true' : undefined}
      data-witness={witness.id}
      onClick={actions.onChoose}
    >
      <div className="witness-head">
        <span className="witness-source">
          <strong dir="auto">{originOf(document).join(' · ')}</strong>
          <span className="muted" dir="auto">
            {titleOf(document)}
          </span>
        </span>
        <span className="witness-classes">
          <WitnessBadges witness={witness} />
          {isReference ? <Badge title="The wording that agrees most with the others">Reference</Badge> : null}
          {base === null && !isReference ? <Badge tone="accent">Set against</Badge> : null}
        </span>
      </div>
      <p className="witness-speaker">
        <bdi>{speakerWords(witness, names)}</bdi>
        {witness.speakerRole === '' || witness.speakerRole === witness.speakerText ? null : (
          <>
            , <bdi className="muted">{witness.speakerRole}</bdi>
          </>
        )}
        {witness.verb === '' ? null : (
          <>
            {' '}
            <i dir="auto">{witness.verb}</i>
          </>
        )}
      </p>
      <p className="witness-words" dir="auto">
        {base === null || told ? words : <Pieces pieces={inlineDiff(base, words, document.meta.language)} />}
      </p>
      {differences.length === 0 ? null : (
        <ul className="witness-differences" aria-label="Against the reference">
          {differences.map((difference) => (
            <li key={difference}>
              <bdi>{difference}</bdi>
            </li>
          ))}
        </ul>
      )}
      <div className="witness-actions">
        <Button size="small" variant="quiet" icon={BookOpenText} onPress={actions.onRead}>
          Read
        </Button>
        {actions.onCompare ? (
          <Button size="small" variant="quiet" icon={Columns2} onPress={actions.onCompare}>
            Side by side
          </Button>
        ) : null}
        {actions.onMark ? (
          <Button size="small" variant="quiet" icon={Flag} onPress={actions.onMark}>
            Mark as a finding
          </Button>
        ) : null}
        {actions.onSetAgainst ? (
          <Button
            size="small"
            variant="quiet"
            icon={AlignHorizontalDistributeCenter}
            onPress={actions.onSetAgainst}
          >
            Set others against this
          </Button>
        ) : null}
      </div>
    </li>
  )
}

/** The class, and the wording too where another speaker is named. */
export function WitnessBadges({ witness }: { readonly witness: QuoteWitness }) {
  const cls = classOf(witness)
  return (
    <>
      <Badge tone={CLASS_TONES[cls]}>{CLASS_WORDS[cls]}</Badge>
      {cls === witness.wording || witness.wording === 'verbatim' ? null : (
        <Badge tone={CLASS_TONES[witness.wording]}>{CLASS_WORDS[witness.wording]}</Badge>
      )}
      {witness.marked || witness.wording === 'paraphrased' ? null : <Badge>No quotation marks</Badge>}
    </>
  )
}

function Pieces({ pieces }: { readonly pieces: readonly InlinePiece[] }) {
  return pieces.map(({ kind, text, salient }, index) => {
    if (kind === 'same') return <span key={index}>{text}</span>
    const Element = kind === 'only-there' ? 'del' : 'ins'
    const layer = kind === 'only-there' ? 'mark-diff-removed' : 'mark-diff-added'
    const weighty = salient.length > 0
    return (
      <Element
        key={index}
        className={weighty ? `${layer} mark-diff-salient` : layer}
        title={weighty ? `Changes: ${salient.join(', ')}` : undefined}
      >
        {text}
      </Element>
    )
  })
}
