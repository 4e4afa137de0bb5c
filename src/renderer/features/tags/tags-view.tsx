import { useObservable } from '#renderer/services/case-context.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { CodebookPanel } from './codebook-panel.tsx'
import { tagsState } from './state.ts'
import { useWordingList } from './use-wording-list.ts'
import { WordingPanel } from './wording-panel.tsx'
import './tags.css'

/** The codebook with everything that is tagged, and words that are proposed to be. */
export function TagsView() {
  const { tab } = useObservable(tagsState)
  const list = useWordingList()
  const waiting = list?.filter(({ decision }) => decision === null).length
  return (
    <div className="tags-view">
      <PanelHeader title="Tags" subtitle="What you call a leaning, and where you found it" />
      <Tabs
        label="Tags"
        selected={tab}
        onChange={(next) => tagsState.update((now) => ({ ...now, tab: next }))}
        items={[
          { id: 'codebook', label: 'Codebook', content: <CodebookPanel /> },
          {
            id: 'proposed',
            label: 'Proposed words',
            ...(waiting === undefined ? {} : { count: waiting }),
            content: <WordingPanel list={list} />,
          },
        ]}
      />
    </div>
  )
}
