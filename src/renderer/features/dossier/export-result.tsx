import { CircleCheck, TriangleAlert, X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { IconButton } from '#renderer/ui/button.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { type Exported, fileName } from './export-dossier.ts'

/** The files that were written, each with the hash that proves it. */
export function ExportResult({
  exported,
  onClose,
}: {
  readonly exported: Exported
  readonly onClose: () => void
}) {
  const result = useRef<HTMLElement>(null)
  // The button that was pressed could not keep the focus while it wrote.
  useEffect(() => result.current?.focus(), [])
  const sums = exported.saved.map(({ file, sha256 }) => `${sha256}  ${fileName(file)}`).join('\n')
  return (
    <section className="export-result" aria-label="Exported files" tabIndex={-1} ref={result}>
      <div className="export-result-head">
        <h3>Exported</h3>
        {exported.saved.length > 0 ? <CopyButton label="Copy for sha256sum -c" text={`${sums}\n`} /> : null}
        <IconButton label="Close" icon={X} size="small" onPress={onClose} />
      </div>
      <ul>
        {exported.saved.map(({ file, sha256, bytes }) => (
          <li key={file}>
            <CircleCheck size={15} aria-label="Written" />
            <div>
              <span className="export-file" dir="auto" title={file}>
                {file}
              </span>
              <span className="muted">{bytes.toLocaleString('en')} bytes · SHA-256</span>
              <code>{sha256}</code>
            </div>
          </li>
        ))}
        {exported.failed.map(({ format, message }) => (
          <li key={format} className="export-failed">
            <TriangleAlert size={15} aria-label="Not written" />
            <div>
              <span className="export-file">{format}</span>
              <span>{message}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
