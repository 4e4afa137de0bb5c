import { Download, FileOutput } from 'lucide-react'
import { useMemo, useState } from 'react'
import { SOURCE_PROMPTS } from '#core/dossier/source-prompts.ts'
import { useCase, useCaseQuery, useCaseView } from '#renderer/services/case-context.tsx'
import { useCommands } from '#renderer/services/commands.ts'
import { showView } from '#renderer/services/workspace.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { ProgressBar } from '#renderer/ui/progress-bar.tsx'
import { loadCaseContents, printsMatches } from './case-contents.ts'
import { compileDossier, type CaseContents } from './compile-dossier.ts'
import { DossierForm } from './dossier-form.tsx'
import { type DossierDraft, orderFindings, useDossierDraft } from './dossier-draft.ts'
import { DossierPreview } from './dossier-preview.tsx'
import { ExportResult } from './export-result.tsx'
import { type Exported, exportDossier } from './export-dossier.ts'
import './dossier.css'

/** Chooses what goes into the dossier, shows how it is built, and writes it. */
export function DossierView() {
  const { info } = useCase()
  const [draft, change] = useDossierDraft(info.id, info.name)
  return draft === null ? <Reading /> : <ReadDossier draft={draft} change={change} />
}

/** Says that the case is being read: of a large one that takes its time. */
function Reading() {
  return (
    <div aria-busy>
      <EmptyState
        icon={FileOutput}
        title="Reading the case"
        text={<ProgressBar label="Reading the case" hideLabel share={null} />}
      />
    </div>
  )
}

/** Reads what the draft prints of the case. */
function ReadDossier({
  draft,
  change,
}: {
  readonly draft: DossierDraft
  readonly change: (change: Partial<DossierDraft>) => void
}) {
  const withMatches = printsMatches(draft)
  const read = useCaseQuery(
    async (db) => ({ withMatches, contents: await loadCaseContents(db, withMatches) }),
    [withMatches],
  )
  if (read === undefined) return <Reading />
  const { contents } = read
  if (contents.documents.length === 0) {
    return (
      <>
        <PanelHeader title="Dossier" />
        <EmptyState
          icon={FileOutput}
          title="Nothing to print yet"
          text="A dossier prints your findings with the passages they quote. Import documents first, then judge their discrepancies."
          actions={<Button onPress={() => showView('read')}>Go to the documents</Button>}
        />
      </>
    )
  }
  // What was read with more than is printed now is as good; with less, it leaves out what was just chosen.
  const isPartial = withMatches && !read.withMatches
  return <Dossier contents={contents} isPartial={isPartial} draft={draft} change={change} />
}

function Dossier({
  contents,
  isPartial,
  draft,
  change,
}: {
  readonly contents: CaseContents
  /** Whether something that is printed is still being read. */
  readonly isPartial: boolean
  readonly draft: DossierDraft
  readonly change: (change: Partial<DossierDraft>) => void
}) {
  const { info, store } = useCase()
  const [isWriting, setWriting] = useState(false)
  const [exported, setExported] = useState<Exported | null>(null)
  const findings = useMemo(
    () => orderFindings(contents.findings, draft.order),
    [contents.findings, draft.order],
  )
  const choice = useMemo(
    () => ({
      ...draft,
      sourceSummary: SOURCE_PROMPTS.map(({ id, prompt }) => ({ prompt, text: draft.answers[id] ?? '' })),
      findings: findings.map(({ id }) => id).filter((id) => !draft.leftOut.includes(id)),
    }),
    [draft, findings],
  )
  const dossier = useMemo(
    () => compileDossier(contents, choice, { compiledAt: '', author: store.actor(), programVersion: '' }),
    [contents, choice, store],
  )
  const { db, hidden } = useCaseView()
  const canExport = !isWriting && draft.formats.length > 0 && hidden === 0
  const run = async (): Promise<void> => {
    setWriting(true)
    const whole = isPartial ? await loadCaseContents(db, true) : contents
    setExported(await exportDossier(store, info.id, whole, choice, draft))
    setWriting(false)
  }
  useCommands(
    useMemo(
      () => [
        {
          id: 'dossier.export',
          label: 'Export the dossier',
          group: 'Dossier',
          keys: '$mod+e',
          inFields: true,
          enabled: canExport,
          run: () => document.querySelector<HTMLButtonElement>('.dossier-export')?.click(),
        },
      ],
      [canExport],
    ),
  )
  return (
    <>
      <PanelHeader
        title="Dossier"
        subtitle="Your findings with the passages they quote, for others to check"
        actions={
          <Button
            variant="primary"
            icon={Download}
            className="dossier-export"
            isDisabled={!canExport}
            onPress={() => void run()}
          >
            {isWriting ? 'Exporting…' : 'Export…'}
          </Button>
        }
      />
      {hidden === 0 ? null : (
        <p className="dossier-blind" role="status">
          Blind mode hides the {hidden === 1 ? 'source of 1 document' : `sources of ${hidden} documents`}. A
          dossier names them: grade the accounts that wait, or leave blind mode, to export.
        </p>
      )}
      {exported === null ? null : (
        <ExportResult
          key={exported.saved.map(({ file }) => file).join('\n')}
          exported={exported}
          onClose={() => setExported(null)}
        />
      )}
      <div className="dossier">
        <div className="dossier-form">
          <DossierForm findings={findings} draft={draft} change={change} contents={contents} />
        </div>
        {isPartial ? <Reading /> : <DossierPreview dossier={dossier} />}
      </div>
    </>
  )
}
