import type { Span } from '../../text/span.ts'
import type { Passage } from '../../documents/source-document.ts'
import type { NameCluster } from '../names/clusters.ts'
import type { DocumentContext } from '../roles/context.ts'
import { nounPhraseFrom, subjectOf } from './noun-phrase.ts'

/** A sentence that gives somebody's words without marks: "She said the mill was theirs." */
export type ReportedSpeech = {
  /** The sentence. */
  readonly passage: Passage
  readonly speaker: string | null
  readonly speakerText: string
  readonly speakerRole: string
  readonly verb: string
}

/** The same before names are ids. */
export type FoundSpeech = {
  readonly span: Span
  readonly cluster: NameCluster | null
  readonly speakerText: string
  readonly verb: string
}

/** Verbs that call things names or read them out do not report what somebody said. */
const NO_REPORT = /^(?:call|read|post|praise|mock|dub|term|hail|blast|slam|criticis|criticiz|condemn|quot)/u

/** The sentences of a document that report speech without marks (rule C17), with whom they name. */
export function reportedSpeechOf(context: DocumentContext): FoundSpeech[] {
  const found: FoundSpeech[] = []
  for (const [index, sentence] of context.reading.sentences.entries()) {
    if (sentence.quote !== null) continue
    const items = context.sentences[index] ?? []
    if (items.length < 6) continue
    for (const [at, item] of items.entries()) {
      if (item.kind !== 'word') continue
      if (item.key === 'according' && items[at + 1]?.key === 'to') {
        const phrase = nounPhraseFrom(context, index, items, at + 2)
        if (!phrase) continue
        found.push(speech(sentence, phrase.cluster, phrase.text, 'according to'))
        break
      }
      if (!context.lexicon.sayingVerbs.has(item.key) || NO_REPORT.test(item.key)) continue
      const subject = subjectOf(context, index, items, at) ?? inverted(context, index, items, at)
      if (!subject) continue
      found.push(speech(sentence, subject.cluster, subject.text, item.key))
      break
    }
  }
  return found
}

/** "…, said NAME." */
function inverted(
  context: DocumentContext,
  sentence: number,
  items: DocumentContext['sentences'][number],
  at: number,
): ReturnType<typeof nounPhraseFrom> {
  return items[at - 1]?.key === ',' ? nounPhraseFrom(context, sentence, items, at + 1) : null
}

function speech(
  { start, end }: Span,
  cluster: NameCluster | null,
  speakerText: string,
  verb: string,
): FoundSpeech {
  return { span: { start, end }, cluster, speakerText, verb }
}
