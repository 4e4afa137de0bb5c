import type { MarkLayer, TextMark, TextRun } from './runs.ts'

const MATCH_LAYERS: readonly MarkLayer[] = ['match-verbatim', 'match-near', 'match-reworded']

/**
 * One run of a block. `data-start` is where its text begins in the document, so that any place in the DOM can be
 * told in offsets of the text and back. `data-marks` names what is marked, for clicks.
 */
export function TextRunView({ text, run }: { readonly text: string; readonly run: TextRun }) {
  const words = text.slice(run.start, run.end)
  if (run.marks.length === 0 && run.hidden === null) return <span data-start={run.start}>{words}</span>
  return (
    <span
      data-start={run.start}
      className={classOf(run)}
      title={titleOf(run)}
      {...(run.hidden === null ? {} : { 'data-hidden': run.hidden })}
      {...(run.marks.length === 0 ? {} : { 'data-marks': markIds(run.marks) })}
    >
      {words}
    </span>
  )
}

function classOf(run: TextRun): string {
  const names = new Set<string>()
  if (run.hidden !== null) names.add('run-hidden')
  if (run.marks.length > 0) names.add('run-marked')
  for (const mark of run.marks) {
    names.add(`mark-${mark.layer}`)
    if (mark.active === true)
      names.add(MATCH_LAYERS.includes(mark.layer) ? 'mark-active-match' : 'mark-active')
    if (mark.start === run.start) names.add(`mark-first-${mark.layer}`)
  }
  return [...names].join(' ')
}

function markIds(marks: readonly TextMark[]): string {
  return [...new Set(marks.map((mark) => mark.id))].join(' ')
}

function titleOf(run: TextRun): string | undefined {
  if (run.hidden !== null) return hiddenTitle(run.hidden)
  const labels = new Set(run.marks.flatMap((mark) => mark.label ?? []))
  return labels.size === 0 ? undefined : [...labels].join('\n')
}

function hiddenTitle(name: string): string {
  return `An invisible character stands here (${name}). It has been kept from changing how the text reads.`
}
