import type { CodeColour } from '#core/reliability/outlet.ts'
import './code-dot.css'

/** The colour of a code, beside its name. */
export function CodeDot({ colour }: { readonly colour: CodeColour }) {
  return <span className="code-dot" style={{ backgroundColor: `var(--code-${colour})` }} aria-hidden />
}
