import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, IconButton } from './button.tsx'
import './dialog.css'

export type DialogSize = 'small' | 'medium' | 'large'

/** A dialog over the window. Escape closes it, and so does a click beside it unless there is something to save. */
export function Dialog({
  isOpen,
  onClose,
  title,
  size = 'medium',
  footer,
  role = 'dialog',
  onSave,
  children,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly title: string
  readonly size?: DialogSize
  /** What Ctrl or ⌘ with Enter does, wherever in the dialog the focus is. */
  readonly onSave?: () => void
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly role?: 'dialog' | 'alertdialog'
  readonly children: ReactNode
}) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen={isOpen}
      isDismissable={role === 'dialog' && onSave === undefined}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Modal className={`dialog-modal dialog-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <div
            className="dialog-keys"
            // Before the fields and buttons see the key: some of them keep every key to themselves.
            onKeyDownCapture={(event) => {
              if (!onSave || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
              event.preventDefault()
              event.stopPropagation()
              onSave()
            }}
          >
            <header className="dialog-header">
              <Heading slot="title">{title}</Heading>
              <IconButton label="Close" icon={X} size="small" onPress={onClose} />
            </header>
            <div className="dialog-body">{children}</div>
            {footer === undefined ? null : <footer className="dialog-footer">{footer}</footer>}
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Asks before something is done. Focus starts on Cancel. */
export function ConfirmDialog({
  isOpen,
  onClose,
  onConfirm,
  title,
  confirmLabel,
  tone = 'danger',
  children,
}: {
  readonly isOpen: boolean
  readonly onClose: () => void
  readonly onConfirm: () => void
  readonly title: string
  readonly confirmLabel: string
  readonly tone?: 'danger' | 'primary'
  readonly children: ReactNode
}) {
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      size="small"
      role="alertdialog"
      footer={
        <>
          <Button onPress={onClose} autoFocus>
            Cancel
          </Button>
          <Button
            variant={tone}
            onPress={() => {
              onClose()
              onConfirm()
            }}
          >
            {confirmLabel}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
