import { Highlighter } from 'lucide-react'
import { useCallback, useEffect, useMemo } from 'react'
import { analysisState } from '#renderer/services/analysis-runner.ts'
import { useCase, useObservable } from '#renderer/services/case-context.tsx'
import { notify } from '#renderer/services/notices.ts'
import { shortNameOf } from '#renderer/services/passage-text/document-words.ts'
import { useSummaries } from '#renderer/services/passage-text/use-documents.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { perform, undoNow } from '#renderer/services/perform.ts'
import { definitionsOf, useCodebook } from '#renderer/services/tagging.ts'
import { openDocument } from '#renderer/services/workspace.ts'
import { acceptWording, dismissWording, reopenWording } from '#renderer/store/actions/wording.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { CodeDot } from '#renderer/ui/code-dot.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { CheckboxField } from '#renderer/ui/fields.tsx'
import { DenseList } from '#renderer/ui/list-box.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { tagsState } from './state.ts'
import type { JudgedWording } from './use-wording-list.ts'
import { WordingDetail, type Answer } from './wording-detail.tsx'
import { timesWords } from './wording-words.ts'

/** Proposed words to tag, each beside what other documents call the same. */
export function WordingPanel({ list }: { readonly list: readonly JudgedWording[] | null | undefined }) {
  const state = useObservable(analysisState)
  if (list === undefined) return <div className="tags-body" aria-busy />
  if (list === null || list.length === 0) {
    const running = state.kind === 'running'
    return (
      <EmptyState
        icon={Highlighter}
        title={running ? 'Reading the documents' : list ? 'No leaning words found' : 'Not analysed yet'}
        text={
          running ? (
            <ProgressBar label="Reading the documents" hideLabel share={state.share} />
          ) : (
            'Words that lean stand here, each beside what other documents call the same. The list of words is for English; tag what stands in other languages by hand.'
          )
        }
      />
    )
  }
  return <Wordings list={list} />
}

function Wordings({ list }: { readonly list: readonly JudgedWording[] }) {
  const { store } = useCase()
  const codebook = useCodebook()
  const summaries = useSummaries()
  const { wording: current, decided } = useObservable(tagsState)
  const definitions = useMemo(() => definitionsOf(codebook, true), [codebook])
  const shown = useMemo(
    () => list.filter(({ decision, id }) => decided || decision === null || id === current),
    [list, decided, current],
  )
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const chosen = shown.find(({ id }) => id === current) ?? shown[0] ?? null
  const select = useCallback((id: string) => tagsState.update((now) => ({ ...now, wording: id })), [])
  const open = useCallback(
    (id: string) => {
      const place = list.find((one) => one.id === id)?.proposal.passages[0]
      if (place) openDocument(place.document, place)
    },
    [list],
  )
  useWalkCommands('Proposed', ids, chosen?.id ?? null, select, open, 'Open it in the text')
  // What was decided goes from the list when another one is chosen, and the next waiting one is shown.
  const next = useCallback(() => {
    const at = chosen ? ids.indexOf(chosen.id) : -1
    const waiting = [...shown.slice(at + 1), ...shown.slice(0, Math.max(0, at))].find(
      ({ decision }) => decision === null,
    )
    tagsState.update((now) => ({ ...now, wording: waiting?.id ?? null }))
  }, [chosen, ids, shown])
  const accept = useCallback(
    async ({ code: id, reason, passages }: Answer) => {
      const code = definitions.find((one) => one.id === id)
      if (!chosen || chosen.decision || !code || passages.length === 0) return
      if (!(await perform(store, acceptWording(store, chosen.proposal, passages, code, reason)))) return
      notify('success', `“${chosen.proposal.words}” is tagged as ${code.label}.`, undoNow(store))
      next()
    },
    [store, chosen, definitions, next],
  )
  const dismiss = useCallback(
    async (reason: string) => {
      if (!chosen || chosen.decision) return
      if (await perform(store, dismissWording(store, chosen.proposal, reason))) next()
    },
    [store, chosen, next],
  )
  const reopen = useCallback(async () => {
    if (chosen?.decision) await perform(store, reopenWording(chosen.proposal))
  }, [store, chosen])
  useFallBack(current, list)
  return (
    <div className="tags-body">
      <div className="tags-list">
        <DenseList
          label="Proposed words"
          items={shown}
          rowHeight={48}
          selected={chosen ? [chosen.id] : []}
          onSelect={([id]) => {
            if (id !== undefined) select(id)
          }}
          onAction={open}
          textOf={({ id, proposal }) => `${ids.indexOf(id) + 1}: ${proposal.words}`}
          empty={<EmptyState icon={Highlighter} title="All are decided" />}
        >
          {({ proposal, decision }) => {
            const document = summaries?.get(proposal.document)
            return (
              <span className="wording-row">
                <span className="wording-row-line">
                  <CodeDot colour={codebook.byId.get(proposal.code)?.colour ?? 'grey'} />
                  <strong className="truncate" dir="auto">
                    {proposal.words}
                  </strong>
                  {decision ? (
                    <Badge tone={decision.decision === 'confirmed' ? 'ok' : 'neutral'}>
                      {decision.decision === 'confirmed' ? 'tagged' : 'dismissed'}
                    </Badge>
                  ) : proposal.others.length > 0 ? (
                    <span className="muted truncate" dir="auto">
                      elsewhere “{proposal.others[0]?.words}”
                    </span>
                  ) : null}
                </span>
                <span className="muted truncate">
                  <bdi>{document ? shortNameOf(document) : ''}</bdi>, {timesWords(proposal)}
                </span>
              </span>
            )
          }}
        </DenseList>
        <div className="tags-foot">
          <CheckboxField
            label="Show decided ones"
            isSelected={decided}
            onChange={(on) => tagsState.update((now) => ({ ...now, decided: on }))}
          />
        </div>
      </div>
      <div className="tags-detail">
        {chosen ? (
          <WordingDetail
            key={chosen.id}
            judged={chosen}
            codes={definitions}
            onAccept={(answer) => void accept(answer)}
            onDismiss={(reason) => void dismiss(reason)}
            onReopen={() => void reopen()}
          />
        ) : (
          <EmptyState icon={Highlighter} title="Nothing waits for a decision" />
        )}
      </div>
    </div>
  )
}

/** A wording that the analysis does not propose any more is no longer chosen. */
function useFallBack(current: string | null, list: readonly JudgedWording[]): void {
  useEffect(() => {
    if (current !== null && !list.some(({ id }) => id === current))
      tagsState.update((now) => ({ ...now, wording: null }))
  }, [current, list])
}
