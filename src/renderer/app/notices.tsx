import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useObservable } from '#renderer/services/case-context.tsx'
import { dismissNotice, notices } from '#renderer/services/notices.ts'
import { Button, IconButton } from '#renderer/ui/button.tsx'
import './notices.css'

const ICONS = { info: Info, success: CircleCheck, problem: CircleAlert } as const

/** The messages at the edge of the window; read out as they come. */
export function Notices() {
  const shown = useObservable(notices)
  return (
    <div className="notices" role="status" aria-live="polite">
      {shown.map(({ id, tone, text, action }) => {
        const Icon = ICONS[tone]
        return (
          <div key={id} className={`notice notice-${tone}`} role={tone === 'problem' ? 'alert' : undefined}>
            <Icon size={16} aria-label={tone === 'problem' ? 'Problem' : undefined} />
            <p dir="auto">{text}</p>
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
      })}
    </div>
  )
}
