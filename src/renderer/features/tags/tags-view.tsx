import { useObservable } from '#renderer/services/case-context.tsx'
import { PanelHeader } from '#renderer/ui/panel.tsx'
import { Tabs } from '#renderer/ui/tabs.tsx'
import { CodebookPanel } from './codebook-panel.tsx'
import { tagsState } from './state.ts'
import './tags.css'

/** The codebook and everything that is tagged. */
export function TagsView() {
  const { tab } = useObservable(tagsState)
  return (
    <div className="tags-view">
      <PanelHeader title="Tags" subtitle="What you call a leaning, and where you found it" />
      <Tabs
        label="Tags"
        selected={tab}
        onChange={(next) => tagsState.update((now) => ({ ...now, tab: next }))}
        items={[{ id: 'codebook', label: 'Codebook', content: <CodebookPanel /> }]}
      />
    </div>
  )
}
