import type { MatchReason } from '#core/matching/match.ts'
import { reasonSentences } from '#renderer/services/passage-text/match-words.ts'

/** What two passages share, a sentence for each reason. */
export function MatchReasons({ reasons }: { readonly reasons: readonly MatchReason[] }) {
  return (
    <ul className="match-reasons">
      {reasonSentences(reasons).map((sentence) => (
        <li key={sentence}>
          <bdi>{sentence}</bdi>
        </li>
      ))}
    </ul>
  )
}
