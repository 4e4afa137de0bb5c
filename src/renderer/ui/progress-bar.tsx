import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import './progress-bar.css'

/** How far something is. `share` from 0 to 1; `null` where nobody knows. */
export function ProgressBar({
  label,
  share,
  hideLabel = false,
}: {
  readonly label: string
  readonly share: number | null
  readonly hideLabel?: boolean
}) {
  const percent = share === null ? null : Math.round(Math.min(1, Math.max(0, share)) * 100)
  return (
    <AriaProgressBar
      className="progress"
      aria-label={label}
      {...(percent === null ? { isIndeterminate: true } : { value: percent })}
    >
      {hideLabel ? null : (
        <span className="progress-label">
          <span>{label}</span>
          {percent === null ? null : <span className="progress-percent">{percent} %</span>}
        </span>
      )}
      <span className="progress-track">
        <span
          className={percent === null ? 'progress-fill progress-unknown' : 'progress-fill'}
          style={percent === null ? undefined : { inlineSize: `${percent}%` }}
        />
      </span>
    </AriaProgressBar>
  )
}
