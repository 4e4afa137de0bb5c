import { ArrowUpRight, Check } from 'lucide-react'
import { accountLines, differingLabels, kindWords } from '#core/merging/difference-words.ts'
import { termOf } from '#renderer/services/passage-text/terms.ts'
import { stateOf, type NamedDifference } from '#renderer/store/queries/differences.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { TextArea } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { Time } from '#renderer/ui/time.tsx'
import { CONCERN_WORDS, openConcern } from './open-concern.ts'

/** Two accounts beside each other, with who gave them and when, and the choice between them. */
export function DifferenceDetail({
  difference,
  reason,
  onReason,
  onSettle,
}: {
  readonly difference: NamedDifference
  readonly reason: string
  readonly onReason: (reason: string) => void
  readonly onSettle: (choice: number | null) => void
}) {
  const { accounts, about, agrees, outcome, concern } = difference
  const bothCanStand = canBothStand(difference)
  const told = accounts.map(({ value }) => accountLines(difference, value, termOf))
  const differing = differingLabels(told)
  return (
    <article className="list-detail" aria-label={kindWords(difference)}>
      <header className="list-detail-head">
        <p className="list-detail-line">
          <Badge>{kindWords(difference)}</Badge>
          <span className="muted">{STATES[stateOf(difference)]}</span>
        </p>
        <h3 dir="auto">{about === '' ? kindWords(difference) : about}</h3>
        {concern === null ? null : (
          <div>
            <Button size="small" icon={ArrowUpRight} onPress={() => openConcern(concern)}>
              {CONCERN_WORDS[concern.kind]} <Kbd keys="Enter" />
            </Button>
          </div>
        )}
      </header>
      <div className="accounts">
        {accounts.map((account, index) => {
          const isTaken = outcome?.choice === index
          return (
            <section
              key={`${account.author} ${account.time} ${index}`}
              className="account"
              data-taken={isTaken}
            >
              <p className="list-detail-line">
                <strong dir="auto">{account.author === '' ? 'Not known who' : account.author}</strong>
                {account.time === '' ? null : <Time iso={account.time} className="muted" />}
                {isTaken ? (
                  <Badge tone="ok">
                    <Check size={12} aria-hidden /> Stands
                  </Badge>
                ) : null}
              </p>
              <dl className="account-lines">
                {told[index]?.map(({ label, value }) => (
                  <div key={label} data-differs={label !== '' && differing.has(label)}>
                    {label === '' ? null : (
                      <dt>
                        {label}
                        {differing.has(label) ? <Badge tone="warn">differs</Badge> : null}
                      </dt>
                    )}
                    <dd dir="auto">{value}</dd>
                  </div>
                ))}
              </dl>
              {agrees ? null : (
                <Button size="small" variant={isTaken ? 'quiet' : 'default'} onPress={() => onSettle(index)}>
                  {index === 0 ? 'Take this' : 'Take that'} <Kbd keys={String(index + 1)} />
                </Button>
              )}
            </section>
          )
        })}
      </div>
      {outcome ? (
        <p className="muted">
          Decided by <span dir="auto">{outcome.author}</span>, <Time iso={outcome.decidedAt} />
          {outcome.choice === null ? ': both stand' : ''}
          {outcome.reason === '' ? '.' : <span dir="auto">. {outcome.reason}</span>}
        </p>
      ) : null}
      {agrees ? (
        <p className="muted">Both came to the same. It counts for the figures of agreement.</p>
      ) : (
        <div className="list-detail-actions">
          <div className="difference-reason">
            <TextArea label="Reason, given with the choice" rows={2} value={reason} onChange={onReason} />
          </div>
          {bothCanStand ? (
            <Button onPress={() => onSettle(null)}>
              Let both stand <Kbd keys="3" />
            </Button>
          ) : null}
        </div>
      )}
    </article>
  )
}

const STATES = ['To be decided', 'Decided', 'Agreed'] as const

/** Two findings, or two grades of a history, can both stay; one row has one value. */
export function canBothStand({ kind }: NamedDifference): boolean {
  return kind === 'twin' || kind === 'history'
}
