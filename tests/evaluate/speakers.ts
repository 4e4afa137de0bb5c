import type { Analysis } from '#core/analysis/analysis.ts'
import { spansOverlap } from '#core/text/span.ts'
import { wordsOf } from '#core/text/words.ts'
import { passageOf, type Cluster } from './clusters.ts'
import type { GoldQuotation } from './gold.ts'

/**
 * `described`: given to words that name nobody, as "the spokesman" or "he". `unnamed`: given to nobody. `unmarked`: no
 * quotation was found at that place.
 */
export type SpeakerVerdict = 'right' | 'wrong' | 'described' | 'unnamed' | 'unmarked'

export type JudgedSpeaker = {
  readonly cluster: Cluster
  readonly gold: GoldQuotation
  readonly verdict: SpeakerVerdict
  /** Whom the program names; `''` for nobody. */
  readonly named: string
}

/** Judges whom the program takes for the speaker of each gold quotation (V12). */
export function scoreSpeakers(cluster: Cluster, analysis: Analysis): JudgedSpeaker[] {
  const entities = new Map(analysis.entities.map((entity) => [entity.id, entity]))
  return cluster.gold.quotations.map((gold) => {
    const place = passageOf(cluster, gold)
    const found = analysis.quotations.find(
      ({ passage }) => passage.document === place.document && spansOverlap(passage, place),
    )
    if (!found) return { cluster, gold, verdict: 'unmarked', named: '' }
    const entity = found.speaker === null ? undefined : entities.get(found.speaker)
    const forms = entity ? [entity.name, ...entity.forms] : [found.speakerText]
    const named = entity?.name ?? found.speakerText
    if (named === '') return { cluster, gold, verdict: 'unnamed', named }
    const wanted = new Set([gold.speaker, ...gold.also].map(keyOf))
    const right = forms.some((form) => wanted.has(keyOf(form)) || wanted.has(keyOf(found.speakerText)))
    return { cluster, gold, verdict: right ? 'right' : entity ? 'wrong' : 'described', named }
  })
}

function keyOf(name: string): string {
  return wordsOf(name)
    .map(({ key }) => key)
    .join(' ')
}
