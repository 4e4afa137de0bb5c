import {
  ArchiveRestore,
  Briefcase,
  ChevronDown,
  FlaskConical,
  FolderOpen,
  GitMerge,
  HardDriveDownload,
  Pencil,
  Plus,
  Trash2,
} from 'lucide-react'
import { useState } from 'react'
import type { CaseInfo } from '#shared/ipc/routes.ts'
import { mergeDialog } from '#renderer/features/arbitration/state.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { ConfirmDialog } from '#renderer/ui/dialog.tsx'
import { MenuButton } from '#renderer/ui/menu.tsx'
import { NameDialog } from './analyst-dialog.tsx'
import { DeletedCasesDialog } from './deleted-cases-dialog.tsx'
import {
  createCase,
  createSampleCase,
  deleteCase,
  openCaseFile,
  renameCase,
  saveCaseFile,
  switchCase,
} from './session.ts'
import type { AppDialog } from './use-app-commands.ts'

/** The name of the case; its menu opens, makes, renames and deletes cases. */
export function CaseSwitcher({
  cases,
  dialog,
  setDialog,
}: {
  readonly cases: readonly CaseInfo[]
  readonly dialog: AppDialog
  readonly setDialog: (dialog: AppDialog) => void
}) {
  const { info } = useCase()
  const close = (): void => setDialog(null)
  return (
    <>
      <MenuButton
        label={`Case: ${info.name}`}
        icon={Briefcase}
        groups={[
          {
            id: 'cases',
            title: 'Cases',
            items: cases.map(({ id, name, createdAt }) => ({
              id,
              label: name,
              description: `Made on ${createdAt.slice(0, 10)}`,
              isSelected: id === info.id,
              onAction: () => {
                if (id !== info.id) void switchCase(id)
              },
            })),
          },
          {
            id: 'actions',
            title: 'This case',
            items: [
              {
                id: 'save-file',
                label: 'Save as a file…',
                icon: HardDriveDownload,
                onAction: () => void saveCaseFile(info.id),
              },
              {
                id: 'merge',
                label: 'Merge another case…',
                icon: GitMerge,
                onAction: () => mergeDialog.set(true),
              },
              { id: 'rename', label: 'Rename…', icon: Pencil, onAction: () => setDialog('rename-case') },
              {
                id: 'delete',
                label: 'Delete…',
                icon: Trash2,
                isDanger: true,
                onAction: () => setDialog('delete-case'),
              },
            ],
          },
          {
            id: 'new',
            title: 'More',
            items: [
              { id: 'new', label: 'New case…', icon: Plus, onAction: () => setDialog('new-case') },
              {
                id: 'open-file',
                label: 'Open a case file…',
                icon: FolderOpen,
                onAction: () => void openCaseFile(),
              },
              {
                id: 'sample',
                label: 'New case from the sample articles',
                icon: FlaskConical,
                onAction: () => void createSampleCase(),
              },
              {
                id: 'deleted',
                label: 'Restore a deleted case…',
                icon: ArchiveRestore,
                onAction: () => setDialog('deleted-cases'),
              },
            ],
          },
        ]}
      >
        <span className="case-name truncate" dir="auto">
          {info.name}
        </span>
        <ChevronDown size={14} aria-hidden />
      </MenuButton>
      {dialog === 'new-case' ? (
        <CaseNameDialog title="New case" first="" saveLabel="Create" onClose={close} onName={createCase} />
      ) : null}
      {dialog === 'rename-case' ? (
        <CaseNameDialog
          title="Rename the case"
          first={info.name}
          saveLabel="Rename"
          onClose={close}
          onName={(name) => renameCase(info.id, name)}
        />
      ) : null}
      {dialog === 'deleted-cases' ? <DeletedCasesDialog onClose={close} /> : null}
      <ConfirmDialog
        isOpen={dialog === 'delete-case'}
        onClose={close}
        title={`Delete “${info.name}”?`}
        confirmLabel="Move to the trash"
        onConfirm={() => void deleteCase(info.id)}
      >
        <p>
          Its documents, findings and history go to the trash of this program. The menu of cases brings them
          back: Restore a deleted case.
        </p>
      </ConfirmDialog>
    </>
  )
}

function CaseNameDialog({
  title,
  first,
  saveLabel,
  onClose,
  onName,
}: {
  readonly title: string
  readonly first: string
  readonly saveLabel: string
  readonly onClose: () => void
  readonly onName: (name: string) => Promise<void>
}) {
  const [name, setName] = useState(first)
  return (
    <NameDialog
      title={title}
      name={name}
      onName={setName}
      onClose={onClose}
      isRequired
      saveLabel={saveLabel}
      onSave={() => {
        onClose()
        void onName(name.trim())
      }}
    />
  )
}
