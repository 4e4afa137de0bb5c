import type { Finding } from '#core/findings/finding.ts'
import { labelOf, SEVERITY_TERMS, STATUS_TERMS, TYPE_TERMS } from '#renderer/services/passage-text/terms.ts'
import { inspect, showView } from '#renderer/services/workspace.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CheckboxField, SelectField, TextArea, TextField } from '#renderer/ui/fields.tsx'
import { PanelSection } from '#renderer/ui/panel.tsx'
import { MoveButtons } from './move-buttons.tsx'
import { type CaseContents, rowsOfFindings } from './compile-dossier.ts'
import { type DossierDraft, moveInOrder } from './dossier-draft.ts'
import { FORMATS } from './formats.ts'
import { PartChoices } from './part-choices.tsx'
import { RedactionList } from './redaction-list.tsx'
import { SourceSummaryForm, SummaryCheck } from './summary-fields.tsx'
import { usePartChoices } from './use-part-choices.ts'

const PROFILES = [
  {
    id: 'internal',
    label: 'Those who work on the case',
    description: 'With names of analysts and memos.',
  },
  {
    id: 'public',
    label: 'The public',
    description: 'Without names of analysts, memos, redacted words, originals and audit log.',
  },
] as const

type FormProps = {
  /** In the order to print. */
  readonly findings: readonly Finding[]
  readonly contents: CaseContents
  readonly draft: DossierDraft
  readonly change: (change: Partial<DossierDraft>) => void
}

/** Everything that can be chosen of a dossier. */
export function DossierForm({ findings, contents, draft, change }: FormProps) {
  const undecided = contents.analysis.discrepancies.filter(({ id }) => !contents.decided.has(id)).length
  const choices = usePartChoices(contents, draft, findings)
  const differing = contents.differences.filter(({ agrees }) => !agrees).length
  const quotations = rowsOfFindings(
    contents.analysis,
    findings.filter(({ id }) => !draft.leftOut.includes(id)),
    new Set(contents.documents.map(({ id }) => id)),
  ).length
  return (
    <>
      <PanelSection>
        <TextField label="Title" value={draft.title} onChange={(title) => change({ title })} />
        <TextArea
          label="Summary"
          placeholder="What was examined, what you conclude, and how sure you are"
          value={draft.summary}
          onChange={(summary) => change({ summary })}
          rows={5}
        />
        <SummaryCheck summary={draft.summary} />
        <SelectField
          label="For whom"
          options={PROFILES}
          value={draft.profile}
          onChange={(profile) => change({ profile })}
        />
        {draft.profile === 'public' ? <RedactionList /> : null}
      </PanelSection>
      <SourceSummaryForm answers={draft.answers} onChange={(answers) => change({ answers })} />
      <FindingChoices findings={findings} draft={draft} change={change} />
      <PanelSection title="Sources and the rest">
        <SelectField
          label="Documents"
          options={[
            { id: 'all', label: `All ${contents.documents.length} documents of the case` },
            { id: 'cited', label: 'Only documents that the findings quote' },
          ]}
          value={draft.documents}
          onChange={(documents) => change({ documents })}
        />
        <CheckboxField
          label="Outlets with grades and tags"
          isSelected={draft.outlets}
          onChange={(outlets) => change({ outlets })}
        />
        {draft.outlets ? (
          <PartChoices
            label="Outlets"
            things={choices.outlets}
            choice={draft.parts.outlets}
            onChange={(outlets) => change({ parts: { ...draft.parts, outlets } })}
          />
        ) : null}
        <CheckboxField
          label={`Files that could not be imported (${contents.failures.length})`}
          isSelected={draft.failures}
          isDisabled={contents.failures.length === 0}
          onChange={(failures) => change({ failures })}
        />
        <CheckboxField
          label={`Quotations that the findings are about (${quotations})`}
          description="Every place that gives the words, and how it differs. Compared by the program, and labelled so."
          isSelected={draft.quotations}
          isDisabled={quotations === 0 && !draft.quotations}
          onChange={(on) => change({ quotations: on })}
        />
        <CheckboxField
          label="Independence of the reports"
          description="Which reports are one source and why, and how many independent ones give each account."
          isSelected={draft.independence}
          onChange={(independence) => change({ independence })}
        />
        <CheckboxField
          label={`Hypotheses (${contents.matrix.hypotheses.length})`}
          description="The matrix with its scores, what it rests on, and what would change the first place."
          isSelected={draft.hypotheses}
          isDisabled={contents.matrix.hypotheses.length === 0}
          onChange={(hypotheses) => change({ hypotheses })}
        />
        {differing === 0 ? null : (
          <CheckboxField
            label={`Where analysts judged differently (${differing})`}
            description="Account beside account, and what was decided. For the public without names."
            isSelected={draft.differences}
            onChange={(differences) => change({ differences })}
          />
        )}
        <CheckboxField
          label="Claims by source, for what the findings are about"
          description="What each document says, where you noted that it says nothing, and where nobody looked."
          isSelected={draft.claims}
          onChange={(on) => change({ claims: on })}
        />
        {draft.claims ? (
          <PartChoices
            label="Claims"
            things={choices.claims}
            choice={draft.parts.claims}
            onChange={(claims) => change({ parts: { ...draft.parts, claims } })}
          />
        ) : null}
        <CheckboxField
          label="Passages that documents share"
          description="Found by the program, and labelled so. Proposals bring them, too."
          isSelected={draft.statements || draft.proposals}
          isDisabled={draft.proposals}
          onChange={(statements) => change({ statements })}
        />
        {draft.statements || draft.proposals ? (
          <PartChoices
            label="Shared passages"
            things={choices.statements}
            choice={draft.parts.statements}
            onChange={(statements) => change({ parts: { ...draft.parts, statements } })}
          />
        ) : null}
        <CheckboxField
          label="Timeline"
          description="When documents appeared and of which days they tell. Read by the program, and labelled so."
          isSelected={draft.timeline}
          onChange={(timeline) => change({ timeline })}
        />
        <CheckboxField
          label={`Told by some and not by others (${contents.analysis.omissions?.length ?? 0})`}
          description="With what was checked and what was not. Found by the program, and labelled so."
          isSelected={draft.omissions}
          isDisabled={(contents.analysis.omissions?.length ?? 0) === 0 && !draft.omissions}
          onChange={(omissions) => change({ omissions })}
        />
        <CheckboxField
          label={`Proposals that nobody has judged (${undecided})`}
          description="Printed apart and labelled as the program’s. They are not findings."
          isSelected={draft.proposals}
          onChange={(proposals) => change({ proposals })}
        />
      </PanelSection>
      <PanelSection title="Formats">
        {FORMATS.map(({ id, label, description }) => (
          <CheckboxField
            key={id}
            label={label}
            description={description}
            isSelected={draft.formats.includes(id)}
            onChange={(on) =>
              change({
                formats: FORMATS.map((format) => format.id).filter((other) =>
                  other === id ? on : draft.formats.includes(other),
                ),
              })
            }
          />
        ))}
        {draft.formats.includes('.zip') && draft.profile === 'internal' ? (
          <>
            <CheckboxField
              label="Originals in the package"
              description="The files as they were imported, under their SHA-256. Leave them out where you may not pass them on."
              isSelected={draft.originals}
              onChange={(originals) => change({ originals })}
            />
            <CheckboxField
              label="Audit log in the package"
              description="Every change to this case with its time and author, also what was deleted later."
              isSelected={draft.auditLog}
              onChange={(auditLog) => change({ auditLog })}
            />
          </>
        ) : null}
        {draft.formats.length === 0 ? <p className="field-error">Choose at least one format.</p> : null}
      </PanelSection>
    </>
  )
}

function FindingChoices({ findings, draft, change }: Omit<FormProps, 'contents'>) {
  const chosen = findings.filter(({ id }) => !draft.leftOut.includes(id))
  const ids = findings.map(({ id }) => id)
  if (findings.length === 0) {
    return (
      <PanelSection title="Findings">
        <p className="muted">
          There are none yet. Confirm discrepancies, or select words in two places and mark them.
        </p>
        <div>
          <Button size="small" onPress={() => showView('discrepancies')}>
            Go to the discrepancies
          </Button>
        </div>
      </PanelSection>
    )
  }
  const all = chosen.length === findings.length
  return (
    <PanelSection
      title={`Findings (${chosen.length} of ${findings.length})`}
      actions={
        <CheckboxField
          label="All"
          isSelected={all}
          isIndeterminate={!all && chosen.length > 0}
          onChange={(on) => change({ leftOut: on ? [] : ids })}
        />
      }
    >
      <ol className="finding-choices">
        {findings.map((finding, index) => (
          <FindingChoice
            key={finding.id}
            finding={finding}
            isChosen={!draft.leftOut.includes(finding.id)}
            isFirst={index === 0}
            isLast={index === findings.length - 1}
            onChoose={(on) =>
              change({
                leftOut: on
                  ? draft.leftOut.filter((id) => id !== finding.id)
                  : [...draft.leftOut, finding.id],
              })
            }
            onMove={(step) => change({ order: moveInOrder(ids, finding.id, step) })}
          />
        ))}
      </ol>
    </PanelSection>
  )
}

function FindingChoice({
  finding,
  isChosen,
  isFirst,
  isLast,
  onChoose,
  onMove,
}: {
  readonly finding: Finding
  readonly isChosen: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onChoose: (on: boolean) => void
  readonly onMove: (step: -1 | 1) => void
}) {
  const type = labelOf(TYPE_TERMS, finding.type)
  const name = finding.summary === '' ? type : finding.summary
  return (
    <li>
      <CheckboxField
        label={name}
        description={[
          type,
          labelOf(SEVERITY_TERMS, finding.severity),
          labelOf(STATUS_TERMS, finding.status),
        ].join(' · ')}
        isSelected={isChosen}
        onChange={onChoose}
      />
      <span className="finding-choice-buttons">
        <Button size="small" variant="quiet" onPress={() => inspect({ kind: 'finding', id: finding.id })}>
          Details
        </Button>
        <MoveButtons name={name} isFirst={isFirst} isLast={isLast} onMove={onMove} />
      </span>
    </li>
  )
}
