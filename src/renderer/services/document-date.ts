/** How a day of publication is written, for those who write one. */
export const DATE_FORMS = 'As precise as you know it: 2024, 2024-05, 2024-05-17 or 2024-05-17T14:30Z.'

/** Why a text cannot be a day of publication; `null` when it can. */
export function dateProblem(text: string): string | null {
  return isDate(text.trim()) ? null : 'Not a date as 2024-05-17 or 2024-05-17T14:30Z.'
}

function isDate(value: string): boolean {
  const form = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})?)?)?)?$/u
  if (!form.test(value)) return false
  const time = Date.parse(value)
  if (Number.isNaN(time)) return false
  // `2024-02-31` is taken for a day in March: a day that comes back as another is none.
  const day = value.slice(0, 10)
  return day.length < 10 || new Date(`${day}T00:00Z`).toISOString().startsWith(day)
}
