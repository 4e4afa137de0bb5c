import { Check, Columns2, RotateCcw, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { OtherWording } from '#core/codebook/wording.ts'
import type { Passage } from '#core/documents/source-document.ts'
import type { TagDefinition } from '#core/reliability/outlet.ts'
import {
  useDocumentsOf,
  wordsOfPassage,
  type Documents,
} from '#renderer/services/passage-text/use-documents.ts'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { comparePassages, openDocument } from '#renderer/services/workspace.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { PassageQuote } from '#renderer/ui/document-text/passage-quote.tsx'
import { CheckboxField, TextField } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { PickField } from '#renderer/ui/pick-field.tsx'
import type { JudgedWording } from './use-wording-list.ts'
import { basisWords, leanWords } from './wording-words.ts'

/** What the analyst chose for a proposal. */
export type Answer = {
  readonly code: string
  readonly reason: string
  readonly passages: readonly Passage[]
}

/** One document's leaning word on the left, what others call the same on the right, and the decision. */
export function WordingDetail({
  judged: { proposal, decision },
  codes,
  onAccept,
  onDismiss,
  onReopen,
}: {
  readonly judged: JudgedWording
  readonly codes: readonly TagDefinition[]
  readonly onAccept: (answer: Answer) => void
  readonly onDismiss: (reason: string) => void
  readonly onReopen: () => void
}) {
  const { words, about, lean, plain, passages, others, attributed } = proposal
  const documents = useDocumentsOf([proposal.document, ...others.map(({ document }) => document)])
  const [code, setCode] = useState(proposal.code)
  const [reason, setReason] = useState('')
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set())
  const named = codes.find(({ id }) => id === code)
  const chosen = useMemo(() => passages.filter(({ start }) => !left.has(start)), [passages, left])
  const isOpen = decision === null
  useCommands(
    useMemo((): readonly Command[] => {
      const group = 'Proposed'
      const because = reason.trim()
      const accept = (): void => onAccept({ code, reason: because, passages: chosen })
      return [
        { id: 'wording.accept', label: 'Tag it', group, keys: 'y', enabled: isOpen, run: accept },
        {
          id: 'wording.dismiss',
          label: 'Dismiss it',
          group,
          keys: 'n',
          enabled: isOpen,
          run: () => onDismiss(because),
        },
        {
          id: 'wording.reopen',
          label: 'Propose it again',
          group,
          keys: 'u',
          enabled: !isOpen,
          run: onReopen,
        },
      ]
    }, [code, reason, chosen, isOpen, onAccept, onDismiss, onReopen]),
  )
  return (
    <article className="wording" aria-label={words}>
      <header className="code-detail-head">
        <div>
          <h3 dir="auto">“{words}”</h3>
          <p className="muted">
            Words for {about}; this one {leanWords(lean)}.{' '}
            {plain.length > 0 ? `Plainer: ${plain.join(', ')}.` : ''}
          </p>
        </div>
        {decision ? (
          <span className="code-detail-buttons">
            <Badge tone={decision.decision === 'confirmed' ? 'ok' : 'neutral'}>
              {decision.decision === 'confirmed' ? 'tagged' : 'dismissed'}
            </Badge>
            <Button size="small" icon={RotateCcw} onPress={onReopen}>
              Propose again <Kbd keys="u" />
            </Button>
          </span>
        ) : null}
      </header>
      {attributed ? (
        <p className="wording-warning">
          Beside a word of saying: look whether it is the document’s own word or somebody’s it reports.
        </p>
      ) : null}
      <div className="wording-sides">
        <section aria-label="This document">
          <h4>This document</h4>
          {passages.map((passage) => (
            <div key={passage.start} className="wording-place">
              {passages.length > 1 && !decision ? (
                <CheckboxField
                  label={`Tag this place of “${words}”`}
                  hideLabel
                  isSelected={!left.has(passage.start)}
                  onChange={(on) =>
                    setLeft((now) => {
                      const next = new Set(now)
                      if (on) next.delete(passage.start)
                      else next.add(passage.start)
                      return next
                    })
                  }
                />
              ) : null}
              <Quote documents={documents} passage={passage} />
            </div>
          ))}
        </section>
        <section aria-label="Other documents">
          <h4>Others on the same</h4>
          {others.length === 0 ? (
            <p className="muted">No other document of the case was found to name the same.</p>
          ) : null}
          {others.map((other) => (
            <Quote
              key={`${other.document} ${other.passage.start}`}
              documents={documents}
              passage={other.passage}
              other={other}
              against={passages[0]}
            />
          ))}
        </section>
      </div>
      {decision ? null : (
        <div
          className="wording-decision"
          onKeyDownCapture={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || chosen.length === 0) return
            event.preventDefault()
            event.stopPropagation()
            onAccept({ code, reason: reason.trim(), passages: chosen })
          }}
        >
          <div className="wording-choice">
            <PickField
              label="Tag as"
              chosen={named ?? null}
              options={() =>
                codes.map(({ id, label, path = [], description }) => ({
                  id,
                  label: [...path, label].join(' › '),
                  description,
                }))
              }
              onChange={setCode}
            />
            <TextField
              label="Reason"
              hideLabel
              placeholder="Reason, printed with the tag"
              value={reason}
              onChange={setReason}
            />
          </div>
          <Button
            variant="primary"
            icon={Check}
            onPress={() => onAccept({ code, reason: reason.trim(), passages: chosen })}
            isDisabled={!named || chosen.length === 0}
          >
            Tag <Kbd keys="y" />
          </Button>
          <Button icon={X} onPress={() => onDismiss(reason.trim())}>
            Dismiss <Kbd keys="n" />
          </Button>
        </div>
      )}
    </article>
  )
}

function Quote({
  documents,
  passage,
  other,
  against,
}: {
  readonly documents: Documents | undefined
  readonly passage: Passage
  readonly other?: OtherWording
  readonly against?: Passage | undefined
}) {
  const words = wordsOfPassage(documents, passage)
  if (!words) return null
  return (
    <PassageQuote
      {...words}
      note={other ? `“${other.words}” ${leanWords(other.lean)}; it stands ${basisWords(other)}.` : undefined}
      onOpen={() => openDocument(passage.document, passage)}
      actions={
        against ? (
          <Button
            size="small"
            variant="quiet"
            icon={Columns2}
            onPress={() => comparePassages(against, passage)}
          >
            Compare
          </Button>
        ) : undefined
      }
    />
  )
}
