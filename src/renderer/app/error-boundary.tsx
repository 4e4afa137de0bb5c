import { CircleAlert } from 'lucide-react'
import { Component, type ReactNode } from 'react'
import { Button } from '#renderer/ui/button.tsx'
import { CopyButton } from '#renderer/ui/copy-button.tsx'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

type Props = {
  /** What failed, as a noun: "The reading view". */
  readonly what: string
  /** A change of it tries again: the view or thing that is shown. */
  readonly resetKey: string
  readonly children: ReactNode
}
type State = { readonly error: Error | null; readonly resetKey: string }

/** Keeps an error of one view from taking the window away. Work is safe: it is saved as it is done. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null, resetKey: this.props.resetKey }

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.resetKey === state.resetKey ? null : { error: null, resetKey: props.resetKey }
  }

  override render(): ReactNode {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div role="alert">
        <EmptyState
          icon={CircleAlert}
          title={`${this.props.what} could not be shown`}
          text={`Your work is saved. ${error.message}`}
          actions={
            <>
              <Button variant="primary" onPress={() => this.setState({ error: null })}>
                Try again
              </Button>
              <CopyButton label="Copy details" text={error.stack ?? error.message} />
            </>
          }
        />
      </div>
    )
  }
}
