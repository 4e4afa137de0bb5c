import { directionOf } from '../text/direction.ts'
import { scoreWords } from '../findings/calibration/sureness.ts'
import { descriptionOf, labelOf, type DossierAssets } from './assets.ts'
import type { DossierView, FindingView, ProposalView, ReplyView, StatementView } from './dossier-view.ts'
import { html, joinHtml, linesHtml, type Html } from './html.ts'
import { accountsHtml, passageHtml } from './html-passages.ts'
import { statementTitle } from './passage-words.ts'
import { printTime } from './plain.ts'

const LEGEND = html`<p class="legend">
  In the passages: <span class="only-here">dotted underline</span>, words that the other account lacks;
  <span class="differs">double underline</span>, words that it has otherwise;
  <strong class="differs salient">bold as well</strong>, a difference of name, number, negation or the like.
  What stands around a passage is printed paler.
</p>`

/** What people judged, one article each. `null` where there is nothing but proposals: the cover says so. */
export function findingsHtml(view: DossierView, assets: DossierAssets): Html | null {
  if (view.findings.length === 0 && view.proposals.length + view.statements.length > 0) return null
  return html`<section id="findings" class="part findings">
    <h2>Findings</h2>
    ${view.findings.length > 0 ? LEGEND : html`<p class="none">Nobody has recorded a finding.</p>`}
    ${view.findings.map((finding) => findingHtml(finding, assets))}
  </section>`
}

function findingHtml(view: FindingView, assets: DossierAssets): Html {
  const { finding, number, internal, accounts, memo, replies } = view
  const { vocabulary } = assets
  const { type, severity, status, disposition, author, createdAt, updatedAt } = finding
  return html`<article class="finding severity-${severity}" id="finding-${number}">
    <header>
      <p class="kicker">Finding ${number}${internal && ' · both sides in one document'}</p>
      <h3 dir="${directionOf(finding.summary)}">
        ${finding.summary === '' ? labelOf(vocabulary.findingTypes, type) : finding.summary}
      </h3>
      <dl class="verdict">
        ${verdict('Type', labelOf(vocabulary.findingTypes, type), type)}
        ${verdict('Severity', labelOf(vocabulary.severities, severity), severity)}
        ${verdict('Status', labelOf(vocabulary.statuses, status), status)}
        ${verdict('Judged', labelOf(vocabulary.dispositions, disposition), disposition)}
      </dl>
    </header>
    ${accountsHtml(accounts, assets)}
    ${
      finding.note !== '' &&
      html`<div class="note">
        <h4>Note</h4>
        ${paragraphs(finding.note)}
      </div>`
    }
    ${
      replies.length > 0 &&
      html`<div class="note">
        <h4>Right of reply</h4>
        ${replies.map(replyHtml)}
      </div>`
    }
    ${
      memo !== '' &&
      html`<div class="note">
        <h4>Memo, not for the public</h4>
        ${paragraphs(memo)}
      </div>`
    }
    <p class="by">
      ${finding.origin.kind === 'hand' ? 'Found and recorded' : 'Proposed by the program, confirmed'}${author !== '' && html` by <bdi>${author}</bdi>`},
      ${printTime(createdAt)}${updatedAt !== createdAt && html`; last changed ${printTime(updatedAt)}`}
    </p>
  </article>`
}

function replyHtml({ asked, about, stands }: ReplyView): Html {
  return html`<div class="reply">
    <p>${linesHtml(asked.split('\n'))}</p>
    ${about !== '' && html`<p class="where">Put to them: ${about}</p>`} ${paragraphs(stands)}
  </div>`
}

/** Proposals and shared statements: apart from the findings, and labelled. */
export function proposalsHtml(view: DossierView, assets: DossierAssets): Html | null {
  const { proposals, statements, statementsLeftOut } = view
  if (proposals.length === 0 && statements.length === 0) return null
  return html`<section id="proposals" class="part proposals">
    <h2>Proposals nobody has judged</h2>
    <p class="warning">Made by the program from the sources alone. They are places to look, not findings.</p>
    ${LEGEND}
    ${
      proposals.length > 0 &&
      html`<h3 id="conflicts">Statements that may not all be true</h3>
        ${proposals.map((proposal) => proposalHtml(proposal, assets))}`
    }
    ${
      statements.length > 0 &&
      html`<h3 id="statements">Statements that several passages share</h3>
        ${statements.map(statementHtml)}`
    }
    ${statementsLeftOut > 0 && html`<p class="none">${statementsLeftOut} more are in the JSON export.</p>`}
  </section>`
}

function proposalHtml({ number, discrepancy, accounts }: ProposalView, assets: DossierAssets): Html {
  const { vocabulary } = assets
  const { type, summary, internal, explanation } = discrepancy
  return html`<article class="proposal" id="proposal-${number}">
    <header>
      <p class="kicker">Proposal ${number} · not judged${internal && ' · both sides in one document'}</p>
      <h4 dir="${directionOf(summary)}">${summary}</h4>
      <dl class="verdict">
        ${verdict('Type', labelOf(vocabulary.findingTypes, type), type)}
        ${verdict('Score', scoreWords(discrepancy), null)}
      </dl>
      <p class="meaning">${descriptionOf(vocabulary.findingTypes, type)}</p>
    </header>
    ${accountsHtml(accounts, assets)}
    ${
      explanation.length > 0 &&
      html`<div class="note">
        <h5>Why it is proposed</h5>
        <ul>
          ${explanation.map((sentence) => html`<li dir="auto">${sentence}</li>`)}
        </ul>
      </div>`
    }
  </article>`
}

function statementHtml(statement: StatementView): Html {
  const { number, accounts } = statement
  return html`<article class="statement" id="statement-${number}">
    <h4 class="kicker">${statementTitle(statement)}</h4>
    <div class="accounts">${accounts.map(({ passages }) => passages.map(passageHtml))}</div>
  </article>`
}

function verdict(name: string, label: string, id: string | null): Html {
  return html`<div>
    <dt>${name}</dt>
    <dd>${label}${id !== null && html` <code>${id}</code>`}</dd>
  </div>`
}

/** Text of people with its paragraphs and line ends kept. */
export function paragraphs(text: string): Html {
  const pieces = text.split(/\n{2,}/u).filter((piece) => piece.trim() !== '')
  return joinHtml(pieces.map((piece) => html`<p dir="auto">${linesHtml(piece.split('\n'))}</p>`))
}
