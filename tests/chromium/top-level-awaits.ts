import { parseSync } from 'vite'

const FUNCTIONS = new Set(['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'])

/** The await expressions of a TypeScript module that stand in no function, as they are written. */
export function topLevelAwaits(source: string): string[] {
  const found: string[] = []
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return
    const type: unknown = Reflect.get(node, 'type')
    if (typeof type === 'string' && FUNCTIONS.has(type)) return
    if (type === 'AwaitExpression') {
      found.push(source.slice(Number(Reflect.get(node, 'start')), Number(Reflect.get(node, 'end'))))
    }
    for (const child of Object.values(node)) visit(child)
  }
  visit(parseSync('module.ts', source).program)
  return found
}
