import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { directionOf } from '#core/text/direction.ts'
import { useObservable } from '#renderer/services/case-context.tsx'
import { shownMask } from '#renderer/services/case-view.ts'
import { dismissNotice, notices, type Notice } from '#renderer/services/notices.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import './notices.css'

const ICONS = { info: Info, success: CircleCheck, problem: CircleAlert } as const

/**
 * The messages at the lower edge of the window; read out as they come. They never lie over the work: problems stand
 * in a strip of their own until they are closed; of the passing ones the newest takes the place of the key hints.
 */
export function Notices() {
  const shown = useObservable(notices)
  const problems = shown.filter(({ tone }) => tone === 'problem')
  const passing = shown.findLast(({ tone }) => tone !== 'problem')
  return (
    <div className="notices" role="status" aria-live="polite">
      {passing ? <NoticeRow key={passing.id} notice={passing} /> : null}
      {problems.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </div>
  )
}

function NoticeRow({ notice: { id, tone, text, action } }: { readonly notice: Notice }) {
  const Icon = ICONS[tone]
  const mask = useObservable(shownMask)
  return (
    <div className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
      <Icon size={14} aria-label={tone === 'problem' ? 'Problem' : undefined} />
      <p dir={directionOf(text)}>{mask(text)}</p>
      {action === null ? null : (
        <Button
          size="small"
          onPress={() => {
            dismissNotice(id)
            action.run()
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" icon={X} size="small" onPress={() => dismissNotice(id)} />
    </div>
  )
}
