import type { Checked, DecidedOmission } from '../findings/omission.ts'
import type { WordingProposal } from '../codebook/wording.ts'
import type { BiasTag } from '../reliability/outlet.ts'
import type { OutsideRating } from '../reliability/outside-rating.ts'
import { byText, firstDifference } from '../base/order.ts'
import type { Json } from '../base/json.ts'
import { invariant } from '../base/invariant.ts'
import type { Passage, SourceDocument } from '../documents/source-document.ts'
import type { Discrepancy } from '../findings/discrepancy.ts'
import type { Finding } from '../findings/finding.ts'
import { likelySeverity } from '../findings/ranking/likely-severity.ts'
import { countReports, sourceClusters } from '../independence/source-clusters.ts'
import type { SourceCluster } from '../independence/tie.ts'
import type { MatchReason, PossibleCounterpart } from '../matching/match.ts'
import { classOf, type QuoteRow } from '../quotes/quote-row.ts'
import type { Dossier } from './dossier.ts'
import { anchoredJson, judgementsJson } from './judgements-json.ts'
import { viewSources } from './source-view.ts'
import { timelineJson } from './timeline-section.ts'

/**
 * The analysis as the headless contract gives it: `format` `variorum-analysis`, version 1 (docs/methods/dossier.md).
 * Every passage carries its words: `quote === text.slice(start, end)` of its document, in UTF-16 units.
 * Holds no time of compiling and no time of import, so that the same files give the same bytes.
 * Beyond the contract: `possibleCounterparts`, `quoteLedger`, `leftOut`, `omissions`, `wording`, `timeline`, `sourceClusters`, `sourceTies`, the counts of
 * reports of a discrepancy's sides and its `likelySeverity`, `assessments`, `sourceDecisions`, `hypotheses`, `replyRequests`, `differences` and `memos` where there are any, `duplicates`, `outlets`, `findings`, `complete`, and ids and speakers' roles of
 * quotations.
 */
export function analysisJson(dossier: Dossier): Json {
  const texts = new Map(dossier.documents.map(({ id, text }) => [id, text]))
  const passage = (at: Passage): Json => passageJson(at, texts)
  const { entities, matches, possibleCounterparts, leftOut, quotations, quoteLedger } = dossier.analysis
  const { claims, ties, wording, complete } = dossier.analysis
  const omissions: readonly DecidedOmission[] | undefined = dossier.omissions ?? dossier.analysis.omissions
  const { outlets } = viewSources(dossier)
  const clusters = sourceClusters(
    dossier.documents,
    dossier.independence?.ties ?? ties,
    dossier.independence?.decisions,
  )
  return {
    format: 'variorum-analysis',
    version: 1,
    documents: dossier.documents.map(documentJson),
    entities: entities.map(({ id, kind, name, forms }) => ({ id, kind, name, forms })),
    matches: matches.map(({ id, kind, score, a, b, reasons }) => ({
      id,
      kind,
      score: rounded(score),
      a: passage(a),
      b: passage(b),
      reasons: reasons.map(reasonJson),
    })),
    ...(possibleCounterparts === undefined
      ? {}
      : { possibleCounterparts: possibleCounterparts.map((one) => possibleJson(one, passage)) }),
    quotations: quotations.map((quotation) => ({
      id: quotation.id,
      passage: passage(quotation.passage),
      text: quotation.text,
      speaker: quotation.speaker,
      speakerText: quotation.speakerText,
      speakerRole: quotation.speakerRole,
      verb: quotation.verb,
    })),
    claims: claims.map((claim) => ({
      id: claim.id,
      kind: claim.kind,
      subject: claim.subject,
      value: { ...claim.value },
      asOf: claim.asOf,
      assertedBy: claim.assertedBy,
      hedge: claim.hedge,
      polarity: claim.polarity,
      passage: passage(claim.passage),
      context: passage(claim.context),
      rule: claim.rule,
      basis: claim.basis,
    })),
    discrepancies: dossier.analysis.discrepancies.map((discrepancy) =>
      discrepancyJson(discrepancy, passage, clusters),
    ),
    ...(dossier.analysis.possibleDiscrepancies === undefined
      ? {}
      : {
          possibleDiscrepancies: dossier.analysis.possibleDiscrepancies.map((discrepancy) =>
            discrepancyJson(discrepancy, passage, clusters),
          ),
        }),
    findings: dossier.findings.map((finding) => findingJson(finding)),
    outlets: outlets.map(({ outlet, rating, tags, sheet, outside, sources }) => ({
      id: outlet.id,
      name: outlet.name,
      domains: outlet.domains,
      grade: rating?.grade ?? null,
      reason: rating?.reason ?? null,
      tags: tags.map(({ tag }) => ({ tag: tag.tag, reason: tag.reason })),
      documents: sources.map((number) => dossier.documents[number - 1]?.id ?? null),
      ...(sheet.length === 0
        ? {}
        : {
            sheet: sheet.map(({ entry: { aspect, value, note, notedAt, author } }) => ({
              aspect,
              value,
              note,
              notedAt,
              author,
            })),
          }),
      ...(outside.length === 0 ? {} : { otherRaters: outside.map(otherRaterJson) }),
    })),
    ...(dossier.tags.length === 0 ? {} : { tags: dossier.tags.map((one) => tagJson(dossier, one)) }),
    duplicates: dossier.duplicates.map(({ file, document }) => ({ file, document })),
    failures: dossier.failures.map(({ file, code, message }) => ({ file, code, message })),
    quoteLedger: quoteLedger.map((row) => quoteRowJson(row, passage)),
    leftOut: leftOut.map(({ id, unit, reason, outlet, text, passages }) => ({
      id,
      unit,
      reason,
      outlet,
      text,
      passages: passages.map(passage),
    })),
    sourceClusters: clusters.map(({ id, documents, circular }) => ({
      id,
      documents,
      circular,
    })),
    sourceTies: (dossier.independence?.ties ?? ties).map(
      ({ kind, from, on, directed, units, share, name, passages }) => ({
        kind,
        from,
        on,
        directed,
        units,
        share: rounded(share),
        name,
        passages: passages.map(passage),
      }),
    ),
    ...judgementsJson(dossier),
    timeline: timelineJson(dossier, passage),
    ...(wording === undefined ? {} : { wording: wording.map((one) => wordingJson(one, passage)) }),
    ...(omissions === undefined ? {} : { omissions: omissions.map((one) => omissionJson(one, passage)) }),
    complete,
  }
}

/** Two sentences that may report the same thing; see rule M20 of docs/methods/matching.md. */
function possibleJson(
  { id, score, rankOfA, rankOfB, a, b, reasons }: PossibleCounterpart,
  passage: (at: Passage) => Json,
): Json {
  return {
    id,
    score: rounded(score),
    rankOfA,
    rankOfB,
    a: passage(a),
    b: passage(b),
    reasons: reasons.map(reasonJson),
  }
}

/** A value of another rater as its list has it, without when and by whom the list was brought. */
function otherRaterJson(one: OutsideRating): Json {
  const { rater, measure, value, scale, date, licence, url, note, list } = one
  return { rater, measure, value, scale, date, licence, url, note, list }
}

/** Tags that people put on outlets, documents and passages, with the words of their codes. */
function tagJson(dossier: Dossier, { tag, target, reason, taggedAt, author }: BiasTag): Json {
  const definition = dossier.tagDefinitions.find(({ id }) => id === tag)
  return {
    tag,
    label: definition?.label ?? tag,
    path: definition?.path ?? [],
    on:
      target.kind === 'outlet'
        ? { outlet: target.outlet }
        : target.kind === 'document'
          ? { document: target.document }
          : anchoredJson(target.passage),
    reason,
    taggedAt,
    author,
  }
}

/** A word that leans, with what others call the same; see docs/methods/codebook.md. */
function wordingJson(one: WordingProposal, passage: (at: Passage) => Json): Json {
  const { id, document, code, about, lean, words, plain, attributed, score } = one
  return {
    id,
    document,
    code,
    about,
    lean,
    words,
    plain,
    attributed,
    score,
    passages: one.passages.map(passage),
    others: one.others.map((other) => ({
      document: other.document,
      words: other.words,
      lean: other.lean,
      basis: other.basis,
      passage: passage(other.passage),
    })),
  }
}

function omissionJson(
  { id, kind, name, score, reported, absent, partly, verdict }: DecidedOmission,
  passage: (at: Passage) => Json,
): Json {
  const checked = ({ document, nearest, share }: Checked): Json => ({
    document,
    nearest: nearest === null ? null : passage(nearest),
    share,
  })
  return {
    id,
    kind,
    name,
    score,
    reported: reported.map(passage),
    absent: absent.map(checked),
    partly: partly.map(checked),
    ...(verdict === undefined ? {} : { verdict: { ...verdict } }),
  }
}

/** The analysis as text: two blanks of indentation, one line end at the end. */
export function renderJson(dossier: Dossier): string {
  return `${JSON.stringify(analysisJson(dossier), null, 2)}\n`
}

/**
 * The order in which documents are listed however they came in: by date of publication (those without last), then by
 * file name, then by id.
 */
export function inPrintOrder(documents: readonly SourceDocument[]): SourceDocument[] {
  return documents.toSorted((a, b) =>
    firstDifference(
      byText(a.meta.published ?? '\uffff', b.meta.published ?? '\uffff'),
      byText(a.provenance.fileName, b.provenance.fileName),
      byText(a.id, b.id),
    ),
  )
}

function documentJson({ id, text, blocks, meta, provenance, notes }: SourceDocument): Json {
  return {
    id,
    file: provenance.fileName,
    sha256: provenance.sha256,
    reader: `${provenance.reader.name} ${provenance.reader.version}`,
    title: meta.title,
    outlet: meta.outlet,
    bylines: meta.bylines,
    published: meta.published,
    url: meta.url,
    language: meta.language,
    text,
    blocks: blocks.map(({ kind, start, end }) => ({ kind, start, end })),
    ...(provenance.pageStarts === undefined ? {} : { pageStarts: [...provenance.pageStarts] }),
    notes: notes.map(({ code, message }) => ({ code, message })),
  }
}

function passageJson({ document, start, end }: Passage, texts: ReadonlyMap<string, string>): Json {
  const text = texts.get(document)
  invariant(text !== undefined, `analysis speaks of documents of the dossier only, not of ${document}`)
  return { document, start, end, quote: text.slice(start, end) }
}

function reasonJson(reason: MatchReason): Json {
  return reason.kind === 'score'
    ? { kind: reason.kind, text: reason.text, value: rounded(reason.value) }
    : { kind: reason.kind, text: reason.text, documents: reason.documents }
}

/** A row of the ledger; see docs/methods/quotes.md. */
function quoteRowJson({ witnesses, ...row }: QuoteRow, passage: (at: Passage) => Json): Json {
  return {
    id: row.id,
    text: row.text,
    speaker: row.speaker,
    speakerText: row.speakerText,
    reference: row.reference,
    witnesses: witnesses.map((witness) => ({
      id: witness.id,
      class: classOf(witness),
      wording: witness.wording,
      reattributed: witness.reattributed,
      marked: witness.marked,
      passage: passage(witness.passage),
      parts: witness.parts.map(passage),
      speaker: witness.speaker,
      speakerText: witness.speakerText,
      speakerRole: witness.speakerRole,
      verb: witness.verb,
      cuts: witness.cuts.map(({ where, shown, text }) => ({ where, shown, text })),
      changes: witness.changes.map((change) => ({
        kind: change.kind,
        reference: change.reference,
        words: change.words,
        passage: passage(change.passage),
        salient: change.salient,
      })),
      goesBeyond: witness.goesBeyond,
    })),
  }
}

function discrepancyJson(
  discrepancy: Discrepancy,
  passage: (at: Passage) => Json,
  clusters: readonly SourceCluster[],
): Json {
  const { id, type, summary, score, tried, internal, sides, explanation, hint } = discrepancy
  return {
    id,
    type,
    summary,
    score: rounded(score),
    ...(tried === undefined ? {} : { tried }),
    likelySeverity: likelySeverity(discrepancy),
    internal,
    sides: sides.map(({ value, claims, evidence }) => ({
      value,
      claims,
      evidence: evidence.map(passage),
      ...countReports(clusters, evidence),
    })),
    explanation,
    ...(hint === undefined ? {} : { hint }),
  }
}

/** Findings carry the words that were recorded, which are not looked for again here. */
function findingJson({ sides, origin, ...finding }: Finding): Json {
  const { id, type, summary, severity, status, disposition, note, author, createdAt, updatedAt } = finding
  return {
    id,
    type,
    summary,
    severity,
    status,
    disposition,
    note,
    author,
    createdAt,
    updatedAt,
    origin: { ...origin },
    sides: sides.map(({ value, passages }) => ({ value, passages: passages.map(anchoredJson) })),
  }
}

/** Six decimals: more would be noise, and floating point sums may differ there between machines. */
function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
