import { repliesInOrder, replyLines, type ReplyRequest } from '../findings/reply-request.ts'
import type { Dossier } from './dossier.ts'

/** A request for comment as formats for other programs hold it: the request itself, and in words. */
export type ReplyData = { readonly request: ReplyRequest; readonly asked: string; readonly stands: string }

/**
 * The requests on a finding for formats that other programs read. A public dossier's have none that names who was asked:
 * a page tells its readers that somebody was heard, a table would file them (docs/methods/findings.md, Y4).
 */
export function replyData(
  { replyRequests = [], profile, compiledAt }: Pick<Dossier, 'replyRequests' | 'profile' | 'compiledAt'>,
  finding: string,
): ReplyData[] {
  return repliesInOrder(replyRequests, finding)
    .filter(({ to }) => profile !== 'public' || to.trim() === '')
    .map((request) => ({ request, ...replyLines(request, compiledAt) }))
}
