import { Plus, Tags } from 'lucide-react'
import { useCallback, useMemo, useState } from 'react'
import { groupBy } from '#core/base/group-by.ts'
import { isUnder, type Codebook, type PlacedCode } from '#core/codebook/codebook.ts'
import type { BiasTag } from '#core/reliability/outlet.ts'
import { useCase, useCaseQuery, useObservable } from '#renderer/services/case-context.tsx'
import { useCommands, type Command } from '#renderer/services/commands.ts'
import { useWalkCommands } from '#renderer/services/passage-text/use-walk-commands.ts'
import { perform } from '#renderer/services/perform.ts'
import { useCodebook } from '#renderer/services/tagging.ts'
import { addCode, shiftCode } from '#renderer/store/actions/codes.ts'
import { listTags } from '#renderer/store/queries/outlets.ts'
import { Button } from '#renderer/ui/button.tsx'
import { CodeDot } from '#renderer/ui/code-dot.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { CheckboxField, SearchField } from '#renderer/ui/fields.tsx'
import { Kbd } from '#renderer/ui/kbd.tsx'
import { WalkedList } from '#renderer/ui/walked-list.tsx'
import { CodeDetail } from './code-detail.tsx'
import { CodebookFiles } from './codebook-files.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { tagsState } from './state.ts'

const NO_TAGS: readonly BiasTag[] = []

/** The codes in their order, and all there is to one of them. */
export function CodebookPanel() {
  const { store } = useCase()
  const codebook = useCodebook()
  const tags = useCaseQuery(listTags) ?? NO_TAGS
  const { query, code: current, retired } = useObservable(tagsState)
  const [dialog, setDialog] = useState<'new' | 'merge' | null>(null)
  const tagsOf = useMemo(() => groupBy(tags, ({ tag }) => tag), [tags])
  const shown = useMemo(() => shownCodes(codebook, query, retired), [codebook, query, retired])
  const ids = useMemo(() => shown.map(({ id }) => id), [shown])
  const chosen = codebook.byId.get(current ?? '') ?? shown[0] ?? null
  const select = useCallback((id: string) => tagsState.update((now) => ({ ...now, code: id })), [])
  const focusName = useCallback(
    (id: string) => {
      select(id)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('.code-detail input')?.focus())
    },
    [select],
  )
  useWalkCommands('Codebook', ids, chosen?.id ?? null, select, focusName, 'Rename the code')
  const id = chosen?.id ?? null
  useCommands(
    useMemo((): readonly Command[] => {
      const group = 'Codebook'
      const shift = (step: 1 | -1) => (): void => {
        if (id !== null) void perform(store, shiftCode(id, step))
      }
      const enabled = id !== null
      return [
        { id: 'codebook.new', label: 'New code', group, keys: 'n', run: () => setDialog('new') },
        {
          id: 'codebook.merge',
          label: 'Merge this code into another',
          group,
          keys: 'm',
          enabled,
          run: () => setDialog('merge'),
        },
        { id: 'codebook.up', label: 'Move the code up', group, keys: 'Alt+ArrowUp', enabled, run: shift(-1) },
        {
          id: 'codebook.down',
          label: 'Move the code down',
          group,
          keys: 'Alt+ArrowDown',
          enabled,
          run: shift(1),
        },
      ]
    }, [store, id]),
  )
  return (
    <div className="tags-body">
      <div className="tags-list">
        <div className="tags-filter">
          <SearchField
            label="Filter codes"
            value={query}
            onChange={(next) => tagsState.update((now) => ({ ...now, query: next }))}
          />
          <Button icon={Plus} onPress={() => setDialog('new')}>
            New <Kbd keys="n" />
          </Button>
        </div>
        <WalkedList
          label="Codes"
          items={shown}
          rowHeight={30}
          chosen={chosen?.id ?? null}
          onChoose={select}
          onAction={focusName}
          wordsOf={(code) => code.label}
          empty={<EmptyState title="No code has these words" />}
        >
          {(code) => (
            <CodeRow code={code} count={tagsOf.get(code.id)?.length ?? 0} flat={query.trim() !== ''} />
          )}
        </WalkedList>
        <div className="tags-foot">
          <CheckboxField
            label="Show retired codes"
            isSelected={retired}
            onChange={(next) => tagsState.update((now) => ({ ...now, retired: next }))}
          />
          <CodebookFiles codebook={codebook} />
        </div>
      </div>
      <div className="tags-detail">
        {chosen ? (
          <CodeDetail
            key={chosen.id}
            code={chosen}
            codebook={codebook}
            tags={tagsOf.get(chosen.id) ?? NO_TAGS}
            onMerge={() => setDialog('merge')}
            onShow={select}
          />
        ) : (
          <EmptyState icon={Tags} title="No code chosen" />
        )}
      </div>
      {dialog === 'new' ? (
        <NewCodeDialog
          codebook={codebook}
          under={chosen && !chosen.retired ? chosen : null}
          onClose={() => setDialog(null)}
          onAdd={async (code) => {
            const made = { ...code, id: store.newId('code') }
            if (!(await perform(store, addCode(made)))) return
            setDialog(null)
            tagsState.update((now) => ({ ...now, code: made.id, query: '' }))
          }}
        />
      ) : null}
      {dialog === 'merge' && chosen ? (
        <MergeDialog
          code={chosen}
          codebook={codebook}
          count={tagsOf.get(chosen.id)?.length ?? 0}
          onClose={() => setDialog(null)}
          onMerged={(into) => {
            setDialog(null)
            select(into)
          }}
        />
      ) : null}
    </div>
  )
}

function shownCodes(codebook: Codebook, query: string, retired: boolean): readonly PlacedCode[] {
  const words = query.toLowerCase().split(/\s+/u).filter(Boolean)
  const gone = codebook.codes.filter((code) => code.retired).map(({ id }) => id)
  return codebook.codes.filter((code) => {
    if (!retired && gone.some((id) => isUnder(codebook.byId, code.id, id))) return false
    const text = `${code.label} ${code.description}`.toLowerCase()
    return words.every((word) => text.includes(word))
  })
}

function CodeRow({
  code,
  count,
  flat,
}: {
  readonly code: PlacedCode
  readonly count: number
  /** Among found ones the place is told in words. */
  readonly flat: boolean
}) {
  return (
    <span
      className={code.retired ? 'code-row code-row-retired' : 'code-row'}
      style={flat ? undefined : { paddingInlineStart: `${code.depth * 16}px` }}
    >
      <CodeDot colour={code.colour} />
      <span className={code.depth === 0 ? 'code-row-top truncate' : 'truncate'} dir="auto">
        {flat && code.path.length > 0 ? `${code.path.join(' › ')} › ` : ''}
        {code.label}
      </span>
      {count > 0 ? <span className="code-row-count">{count}</span> : null}
    </span>
  )
}
