import { findDate } from '../text/dates.ts'

/** `Thu, 10 Apr 2031 08:15:00 +0200`: day, clock and the sender's distance from universal time (RFC 5322). */
const SENT =
  /^(?:\p{L}{3},?\s+)?(\d{1,2}\s+\p{L}{3}\s+\d{4})\s+([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60))?\s+([+-]\d{2})([0-5]\d)(?!\d)/u

/**
 * When a mail was sent by the clock of who sent it (rule I89): in universal time a mail of shortly after midnight would
 * stand on the day before.
 *
 * @param field as the mail has it
 * @param universal what the parser makes of it, for forms that are older
 * @returns ISO 8601, or `null` where there is no date
 */
export function mailDate(field: string | null, universal: string | undefined): string | null {
  const [, day = '', hour, minute, second = '00', zoneHour, zoneMinute] = SENT.exec(field?.trim() ?? '') ?? []
  const date = findDate(day)?.iso
  if (date === undefined) return findDate(universal ?? '')?.iso ?? null
  const zone = `${zoneHour}:${zoneMinute}`
  // `-0000` says that nobody knows how far it is.
  return `${date}T${hour}:${minute}:${second === '60' ? '59' : second}${zone === '-00:00' ? 'Z' : zone}`
}
