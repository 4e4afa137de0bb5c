import { EyeOff } from 'lucide-react'
import { useCase } from '#renderer/services/case-context.tsx'
import { perform } from '#renderer/services/perform.ts'
import { setBlind } from '#renderer/store/actions/credibility.ts'
import { Button } from '#renderer/ui/button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

/** Stands where blind mode leaves nothing to show. */
export function BlindCurtain({ what }: { readonly what: string }) {
  const { store } = useCase()
  return (
    <EmptyState
      icon={EyeOff}
      title={what}
      text="Blind mode hides outlets, authors, addresses and file names until the credibility of what a document says is saved."
      actions={<Button onPress={() => void perform(store, setBlind(store, false))}>Leave blind mode</Button>}
    />
  )
}
