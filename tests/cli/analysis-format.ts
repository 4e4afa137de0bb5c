import * as v from 'valibot'
import { SEVERITIES } from '#core/findings/finding-types.ts'

/** The headless contract as a schema: what others may rely on. Members beyond it are allowed. */
const passage = v.object({ document: v.string(), start: v.number(), end: v.number(), quote: v.string() })
const checked = v.object({ document: v.string(), nearest: v.nullable(passage), share: v.number() })
const text = v.nullable(v.string())

const discrepancy = v.object({
  id: v.string(),
  type: v.string(),
  summary: v.string(),
  score: v.number(),
  tried: v.optional(v.number()),
  likelySeverity: v.picklist(SEVERITIES),
  internal: v.boolean(),
  sides: v.array(
    v.object({
      value: v.string(),
      claims: v.array(v.string()),
      evidence: v.array(passage),
      reports: v.number(),
      independent: v.number(),
    }),
  ),
  explanation: v.array(v.string()),
})

export const analysisSchema = v.object({
  format: v.literal('variorum-analysis'),
  version: v.literal(1),
  documents: v.array(
    v.object({
      id: v.string(),
      file: v.string(),
      sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u)),
      reader: v.string(),
      title: text,
      outlet: text,
      bylines: v.array(v.string()),
      published: text,
      url: text,
      language: text,
      text: v.string(),
      blocks: v.array(v.object({ kind: v.string(), start: v.number(), end: v.number() })),
    }),
  ),
  entities: v.array(
    v.object({ id: v.string(), kind: v.string(), name: v.string(), forms: v.array(v.string()) }),
  ),
  matches: v.array(
    v.object({
      id: v.string(),
      kind: v.picklist(['verbatim', 'near', 'reworded']),
      score: v.number(),
      a: passage,
      b: passage,
      reasons: v.array(v.object({ kind: v.string() })),
    }),
  ),
  possibleCounterparts: v.array(
    v.object({
      id: v.string(),
      score: v.number(),
      rankOfA: v.number(),
      rankOfB: v.number(),
      a: passage,
      b: passage,
      reasons: v.array(v.object({ kind: v.string() })),
    }),
  ),
  leftOut: v.array(
    v.object({
      id: v.string(),
      unit: v.picklist(['block', 'sentence']),
      reason: v.picklist(['repeated', 'names-publisher']),
      outlet: v.string(),
      text: v.string(),
      passages: v.array(passage),
    }),
  ),
  wording: v.array(
    v.object({
      id: v.string(),
      document: v.string(),
      code: v.string(),
      lean: v.picklist(['hostile', 'favourable', 'heated']),
      words: v.string(),
      passages: v.array(passage),
      others: v.array(v.object({ document: v.string(), words: v.string(), basis: v.string(), passage })),
    }),
  ),
  omissions: v.array(
    v.object({
      id: v.string(),
      score: v.number(),
      reported: v.array(passage),
      absent: v.array(checked),
      partly: v.array(checked),
      kind: v.picklist(['statement', 'name']),
      name: v.string(),
    }),
  ),
  quotations: v.array(v.object({ passage, speaker: text, speakerText: v.string(), verb: v.string() })),
  sourceClusters: v.array(
    v.object({ id: v.string(), documents: v.array(v.string()), circular: v.boolean() }),
  ),
  sourceTies: v.array(
    v.object({
      kind: v.picklist(['shared-text', 'same-credit', 'credits', 'cites', 'same-origin']),
      from: v.string(),
      on: v.string(),
      directed: v.boolean(),
      units: v.number(),
      share: v.number(),
      name: v.string(),
      passages: v.array(passage),
    }),
  ),
  quoteLedger: v.array(
    v.object({
      id: v.string(),
      text: v.string(),
      speaker: text,
      reference: v.string(),
      witnesses: v.array(
        v.object({
          id: v.string(),
          class: v.picklist(['verbatim', 'truncated', 'altered', 'paraphrased', 're-attributed']),
          wording: v.picklist(['verbatim', 'truncated', 'altered', 'paraphrased']),
          reattributed: v.boolean(),
          marked: v.boolean(),
          passage,
          parts: v.array(passage),
          speaker: text,
          speakerText: v.string(),
          speakerRole: v.string(),
          verb: v.string(),
          cuts: v.array(v.object({ where: v.string(), shown: v.string(), text: v.string() })),
          changes: v.array(
            v.object({
              kind: v.string(),
              reference: v.string(),
              words: v.string(),
              passage,
              salient: v.array(v.string()),
            }),
          ),
        }),
      ),
    }),
  ),
  claims: v.array(
    v.object({
      id: v.string(),
      kind: v.string(),
      subject: v.string(),
      value: v.looseObject({ text: v.string() }),
      asOf: text,
      assertedBy: v.string(),
      hedge: v.string(),
      polarity: v.string(),
      passage,
    }),
  ),
  discrepancies: v.array(discrepancy),
  possibleDiscrepancies: v.array(discrepancy),
  failures: v.array(v.object({ file: v.string(), code: v.string(), message: v.string() })),
})

export type AnalysisOutput = v.InferOutput<typeof analysisSchema>

/** Reads what `--json` printed; throws where it is not the contract. */
export function readAnalysis(json: string): AnalysisOutput {
  return v.parse(analysisSchema, JSON.parse(json))
}

/** Everything that must hold between the parts of an analysis, as sentences; empty when all holds. */
export function brokenPromises(analysis: AnalysisOutput): string[] {
  const broken: string[] = []
  const texts = new Map(analysis.documents.map((document) => [document.id, document.text]))
  const comments = new Map(
    analysis.documents.map(({ id, blocks }) => [id, blocks.filter(({ kind }) => kind === 'comment')]),
  )
  const check = (where: string, { document, start, end, quote }: v.InferOutput<typeof passage>): void => {
    const whole = texts.get(document)
    if (whole === undefined) broken.push(`${where} is in an unknown document`)
    else if (whole.slice(start, end) !== quote || quote === '')
      broken.push(`${where} does not quote its document`)
    if (comments.get(document)?.some((block) => start < block.end && block.start < end)) {
      broken.push(`${where} reaches into a reader's comment`)
    }
  }
  const entities = new Set(analysis.entities.map(({ id }) => id))
  const claims = new Set(analysis.claims.map(({ id }) => id))
  for (const { id, a, b } of analysis.matches) {
    check(`${id}.a`, a)
    check(`${id}.b`, b)
  }
  for (const [index, { passage: at, speaker }] of analysis.quotations.entries()) {
    check(`quotation ${index}`, at)
    if (speaker !== null && !entities.has(speaker)) broken.push(`quotation ${index} has an unknown speaker`)
  }
  for (const { id, reference, speaker, witnesses } of analysis.quoteLedger) {
    if (!witnesses.some((witness) => witness.id === reference)) broken.push(`${id} has no reference`)
    if (speaker !== null && !entities.has(speaker)) broken.push(`${id} has an unknown speaker`)
    for (const witness of witnesses) {
      check(witness.id, witness.passage)
      for (const at of [...witness.parts, ...witness.changes.map((change) => change.passage)]) {
        check(witness.id, at)
      }
      if (witness.speaker !== null && !entities.has(witness.speaker)) {
        broken.push(`${witness.id} has an unknown speaker`)
      }
    }
  }
  for (const claim of analysis.claims) {
    check(claim.id, claim.passage)
    const event = claim.kind !== 'role' && claim.subject.startsWith('event-')
    if (!entities.has(claim.subject) && !event) broken.push(`${claim.id} has an unknown subject`)
    const { organisation } = claim.value
    if (claim.kind === 'role' && !(typeof organisation === 'string' && entities.has(organisation)))
      broken.push(`${claim.id} has an unknown organisation`)
    if (claim.assertedBy !== 'outlet' && !entities.has(claim.assertedBy)) {
      broken.push(`${claim.id} is asserted by nobody known`)
    }
  }
  for (const { id, sides, internal } of analysis.discrepancies) {
    if (sides.length < 2) broken.push(`${id} has fewer than two sides`)
    for (const side of sides) {
      if (side.evidence.length === 0) broken.push(`${id} has a side without evidence`)
      const reports = new Set(side.evidence.map(({ document }) => document)).size
      if (side.reports !== reports || side.independent < 1 || side.independent > reports) {
        broken.push(`${id} has a side whose reports are miscounted`)
      }
      for (const claim of side.claims) if (!claims.has(claim)) broken.push(`${id} names an unknown claim`)
      for (const at of side.evidence) check(id, at)
    }
    const documents = new Set(sides.flatMap(({ evidence }) => evidence.map(({ document }) => document)))
    if (internal && documents.size !== 1) broken.push(`${id} is called internal and is not`)
  }
  for (const document of analysis.documents) {
    document.blocks.reduce((end, block) => {
      if (block.start < end || block.end < block.start || block.end > document.text.length) {
        broken.push(`${document.id} has blocks out of order`)
      }
      return block.end
    }, 0)
  }
  return broken
}
