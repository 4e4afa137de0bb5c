/** A moment on this computer's clock, to the minute; the exact one as a hint. */
export function Time({ iso, className }: { readonly iso: string; readonly className?: string }) {
  return (
    <time dateTime={iso} title={iso} className={className}>
      {localTime(iso)}
    </time>
  )
}

/** `2024-05-17 14:30` in local time; what is no date stays as it is. */
export function localTime(iso: string): string {
  const date = new Date(iso)
  if (Number.isNaN(date.getTime())) return iso
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
