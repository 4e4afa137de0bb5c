import { mixedSentences } from '#core/dossier/estimative-words.ts'
import { SOURCE_PROMPTS } from '#core/dossier/source-prompts.ts'
import { TextArea } from '#renderer/ui/fields.tsx'
import { PanelSection } from '#renderer/ui/panel.tsx'

/** Warns of sentences that give a likelihood and a confidence in one breath. */
export function SummaryCheck({ summary }: { readonly summary: string }) {
  const mixed = mixedSentences(summary)
  if (mixed.length === 0) return null
  return (
    <div className="summary-check" role="status">
      <p>
        <strong>Likelihood and confidence in one sentence.</strong> Say how likely it is in one sentence, and
        how sure you are of that in another:
      </p>
      <ul>
        {mixed.map(({ start, end }) => (
          <li key={start} dir="auto">
            {summary.slice(start, end)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Prompts for what is said of the sources; what is answered stands in the dossier. */
export function SourceSummaryForm({
  answers,
  onChange,
}: {
  readonly answers: Readonly<Record<string, string>>
  readonly onChange: (answers: Readonly<Record<string, string>>) => void
}) {
  const given = SOURCE_PROMPTS.filter(({ id }) => (answers[id] ?? '').trim() !== '').length
  return (
    <PanelSection>
      <details className="source-summary">
        <summary>
          Source summary ({given} of {SOURCE_PROMPTS.length} answered)
        </summary>
        <div className="source-summary-fields">
          <p className="muted">What you answer stands in the dossier; the rest does not.</p>
          {SOURCE_PROMPTS.map(({ id, prompt, help }) => (
            <TextArea
              key={id}
              label={prompt}
              description={help}
              rows={2}
              value={answers[id] ?? ''}
              onChange={(text) => onChange({ ...answers, [id]: text })}
            />
          ))}
        </div>
      </details>
    </PanelSection>
  )
}
