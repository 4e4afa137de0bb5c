import { directionOf } from '#core/text/direction.ts'
import { displayTitle } from '#core/documents/display-title.ts'
import type { Dossier } from '#core/dossier/dossier.ts'
import { assessmentsOfAccount } from '#core/credibility/credibility.ts'
import { accountHeading } from '#core/dossier/account-heading.ts'
import { clustersOf } from '#core/dossier/independence-section.ts'
import { countReports, reportWords } from '#core/independence/source-clusters.ts'
import type { SourceCluster } from '#core/independence/tie.ts'
import type { Finding, FindingSide } from '#core/findings/finding.ts'
import { currentRating } from '#core/reliability/ratings.ts'
import {
  DISPOSITION_TERMS,
  labelOf,
  SEVERITY_TERMS,
  sideLetter,
  TYPE_TERMS,
} from '#renderer/services/passage-text/terms.ts'
import { ClaimsPreview, SharedPreview } from './preview-parts.tsx'

const SHOWN_PROPOSALS = 12

/** The parts of the dossier in their order, in the window's own words: not the page itself. */
export function DossierPreview({ dossier }: { readonly dossier: Dossier }) {
  const { title, summary, author, findings, quotations, proposals, documents, outlets, failures, ratings } =
    dossier
  const clusters = clustersOf(dossier)
  const titles = new Map(documents.map((document) => [document.id, displayTitle(document)]))
  return (
    <article className="dossier-preview" aria-label="Preview">
      <h2 dir="auto">{title}</h2>
      <p className="muted">
        {author === ''
          ? 'Compiled at the time of the export'
          : `Compiled by ${author} at the time of the export`}
        {dossier.profile === 'public' ? ', for the public' : ''}
      </p>
      {summary === '' ? (
        <p className="muted">No summary.</p>
      ) : (
        summary.split(/\n{2,}/u).map((paragraph, index) => (
          <p key={index} dir="auto" className="dossier-paragraph">
            {paragraph}
          </p>
        ))
      )}
      <h3>Findings ({findings.length})</h3>
      {findings.length === 0 ? <p className="muted">No finding is chosen.</p> : null}
      <ol>
        {findings.map((finding) => (
          <FindingPreview
            key={finding.id}
            finding={finding}
            titles={titles}
            standing={(side) => standingOf(dossier, clusters, finding, side)}
          />
        ))}
      </ol>
      {(quotations ?? []).length === 0 ? null : (
        <>
          <h3>Quotations ({(quotations ?? []).length})</h3>
          <ul className="dossier-plain">
            {(quotations ?? []).slice(0, SHOWN_PROPOSALS).map(({ id, text, witnesses }) => (
              <li key={id}>
                <q dir="auto">{text}</q>{' '}
                <span className="muted">
                  {witnesses.length} {witnesses.length === 1 ? 'place' : 'places'}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {proposals.length === 0 ? null : (
        <>
          <h3>Proposals nobody has judged ({proposals.length})</h3>
          <ul className="dossier-plain">
            {proposals.slice(0, SHOWN_PROPOSALS).map(({ id, summary: text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
            {proposals.length > SHOWN_PROPOSALS ? (
              <li className="muted">and {proposals.length - SHOWN_PROPOSALS} more</li>
            ) : null}
          </ul>
        </>
      )}
      <SharedPreview dossier={dossier} />
      <ClaimsPreview dossier={dossier} />
      {dossier.independence === undefined || documents.length < 2 ? null : (
        <>
          <h3>Independence of the reports</h3>
          <p className="muted">{reportWords({ reports: documents.length, independent: clusters.length })}</p>
        </>
      )}
      {(dossier.matrix?.hypotheses ?? []).length === 0 ? null : (
        <>
          <h3>Competing hypotheses ({dossier.matrix?.hypotheses.length})</h3>
          <ol className="dossier-plain">
            {dossier.matrix?.hypotheses.map(({ id, text }) => (
              <li key={id} dir="auto">
                {text}
              </li>
            ))}
          </ol>
        </>
      )}
      {(dossier.differences ?? []).length === 0 ? null : (
        <>
          <h3>Where analysts judged differently ({dossier.differences?.length})</h3>
          <ul className="dossier-plain">
            {dossier.differences?.map(({ what, about }, index) => (
              <li key={`${what} ${about} ${index}`} dir="auto">
                {about === '' ? what : `${what}: ${about}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {(dossier.sourceSummary ?? []).length === 0 ? null : (
        <>
          <h3>Source summary</h3>
          {(dossier.sourceSummary ?? []).map(({ prompt, text }) => (
            <p key={prompt} dir="auto">
              <b>{prompt}:</b> {text}
            </p>
          ))}
        </>
      )}
      <h3>Sources ({documents.length})</h3>
      <ol className="dossier-plain">
        {documents.map(({ id, meta }) => (
          <li key={id}>
            <span dir="auto">{titles.get(id)}</span>{' '}
            <span className="muted">
              {meta.outlet === null ? null : (
                <>
                  <bdi>{meta.outlet}</bdi>,{' '}
                </>
              )}
              <span className="dossier-date">{meta.published?.slice(0, 10) ?? 'no date'}</span>
            </span>
          </li>
        ))}
      </ol>
      {outlets.length === 0 ? null : (
        <>
          <h3>Outlets ({outlets.length})</h3>
          <ul className="dossier-plain">
            {outlets.map(({ id, name }) => (
              <li key={id}>
                <span dir="auto">{name}</span>{' '}
                <span className="muted">{currentRating(ratings, id)?.grade ?? 'not graded'}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {failures.length === 0 ? null : <h3>Files that could not be read ({failures.length})</h3>}
      <h3>Method</h3>
      <p className="muted">How passages were matched and what the grades mean; written by the program.</p>
    </article>
  )
}

/** How many independent reports give an account, and its credibility. */
function standingOf(
  dossier: Dossier,
  clusters: readonly SourceCluster[],
  finding: Finding,
  side: FindingSide,
): string[] {
  const [assessment] = assessmentsOfAccount(dossier.assessments ?? [], finding.id, side)
  return [
    ...(dossier.independence ? [reportWords(countReports(clusters, side.passages))] : []),
    ...(assessment ? [`credibility ${assessment.grade}`] : []),
    ...(assessment && assessment.exception !== '' ? [`counted as confirmed: ${assessment.exception}`] : []),
  ]
}

function FindingPreview({
  finding,
  titles,
  standing,
}: {
  readonly standing: (side: FindingSide) => readonly string[]
  readonly finding: Finding
  readonly titles: ReadonlyMap<string, string>
}) {
  const type = labelOf(TYPE_TERMS, finding.type)
  return (
    <li>
      <h4 dir={directionOf(finding.summary)}>{finding.summary === '' ? type : finding.summary}</h4>
      <p className="muted">
        {type} · {labelOf(SEVERITY_TERMS, finding.severity)} ·{' '}
        {labelOf(DISPOSITION_TERMS, finding.disposition)}
      </p>
      {finding.sides.map((side, index) => (
        <div key={index} className="dossier-side">
          <SideHeading letter={sideLetter(index)} side={side} />
          {standing(side).length === 0 ? null : (
            <p className="muted" dir="auto">
              {standing(side).join(' · ')}
            </p>
          )}
          {side.passages.map((passage) => (
            <blockquote key={`${passage.document} ${passage.position.start}`} dir="auto">
              {passage.quote.exact}
              <footer className="muted">{titles.get(passage.document) ?? 'not in this dossier'}</footer>
            </blockquote>
          ))}
        </div>
      ))}
      {finding.note === '' ? null : (
        <p className="dossier-paragraph" dir="auto">
          {finding.note}
        </p>
      )}
    </li>
  )
}

function SideHeading({ letter, side }: { readonly letter: string; readonly side: FindingSide }) {
  const { label, value } = accountHeading(
    letter,
    side.value,
    side.passages.map(({ quote }) => quote.exact),
  )
  return (
    <p>
      <span className="muted">{label}</span> <b dir="auto">{value}</b>
    </p>
  )
}
