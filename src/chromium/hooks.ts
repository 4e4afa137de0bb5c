type Resolution = { url: string; shortCircuit?: boolean }

const RUNTIME = new URL('./electron.js', import.meta.url).href

/** A resolve hook of Node: `electron` is this runtime, everything else goes on as usual. */
export function resolve<C, R>(
  specifier: string,
  context: C,
  nextResolve: (specifier: string, context: C) => R,
): R | Resolution {
  if (specifier === 'electron' || specifier === 'electron/main') return { url: RUNTIME, shortCircuit: true }
  return nextResolve(specifier, context)
}
