/** Names that Windows gives to devices, whatever ending stands behind them. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/iu

/**
 * A file name made of words that people typed or documents brought: nothing in it can be a folder, a device or an
 * invisible mark.
 *
 * @param otherwise the name when nothing is left
 */
export function safeFileName(name: string, otherwise: string): string {
  const safe = name
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/^[. ]+|[. ]+$/gu, '')
    .slice(0, 80)
    .replace(DEVICE, '$&_')
  return safe === '' ? otherwise : safe
}
