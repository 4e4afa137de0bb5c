import { Merge } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Assertions } from '#renderer/store/queries/proposals.ts'
import type { Entity } from '#core/claims/entity.ts'
import { useCase } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { notify } from '#renderer/services/notices.ts'
import { undoNow } from '#renderer/services/perform.ts'
import { Badge } from '#renderer/ui/badge.tsx'
import { Button } from '#renderer/ui/button.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameClaims, NameDiscrepancies, NameQuotations } from './name-claims.tsx'
import { NameDecisions } from './name-decisions.tsx'
import { factsOf } from './name-facts.ts'
import { NameDocuments, NameForms } from './name-forms.tsx'
import { counted, KIND_WORDS } from './words.ts'

/** Everything the case says of one person, group or place. */
export function NameDetail({
  entity,
  analysis,
  onShow,
}: {
  readonly entity: Entity
  readonly analysis: Assertions
  /** Shows another entity. */
  readonly onShow: (id: string) => void
}) {
  const { store } = useCase()
  const [merging, setMerging] = useState(false)
  const facts = useMemo(() => factsOf(entity, analysis), [entity, analysis])
  useCommands(
    useMemo(
      (): readonly Command[] => [
        {
          id: 'names.merge',
          label: 'Merge this name with another',
          group: 'Names',
          keys: 'm',
          run: () => setMerging(true),
        },
      ],
      [],
    ),
  )
  const { one } = KIND_WORDS[entity.kind]
  return (
    <article className="name" aria-label={entity.name}>
      <header className="name-head">
        <div>
          <h3 dir="auto">{entity.name}</h3>
          <p className="muted">
            <Badge>{one}</Badge> {counted(entity.mentions.length, 'mention')} in{' '}
            {counted(facts.documents.length, 'document')}, {counted(facts.forms.length, 'form')}
          </p>
        </div>
        <Button icon={Merge} onPress={() => setMerging(true)}>
          Merge… <Kbd keys="m" />
        </Button>
      </header>
      <NameForms entity={entity} facts={facts} names={analysis.names} />
      <NameDiscrepancies discrepancies={facts.discrepancies} />
      <NameClaims entity={entity} claims={facts.claims} analysis={analysis} />
      <NameQuotations quotations={facts.quotations} />
      <NameDocuments entity={entity} facts={facts} names={analysis.names} />
      <NameDecisions entity={entity} analysis={analysis} />
      {merging ? (
        <MergeDialog
          entity={entity}
          analysis={analysis}
          onClose={() => setMerging(false)}
          onMerged={(kept) => {
            setMerging(false)
            notify('info', 'Merged into one name', undoNow(store))
            onShow(kept)
          }}
        />
      ) : null}
    </article>
  )
}
