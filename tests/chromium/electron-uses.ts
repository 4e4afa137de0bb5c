/** One name that a source takes from `electron`, with the members of it that the source reads. */
export type ElectronUse = { readonly name: string; readonly members: readonly string[] }

const IMPORT = /import\s+(type\s+)?([^'"]*?)\s+from\s+['"]electron(?:\/main|\/renderer|\/common)?['"]/gu

/**
 * What a TypeScript source uses of Electron at run time. Only named imports are understood: a default or a namespace
 * import throws, because nothing could be said of it.
 */
export function electronUses(source: string): ElectronUse[] {
  const uses: ElectronUse[] = []
  for (const [, typeOnly, clause = ''] of source.matchAll(IMPORT)) {
    if (typeOnly !== undefined) continue
    const names = /^\{([^}]*)\}$/u.exec(clause.trim())?.[1]
    if (names === undefined) throw new Error(`import ${clause.trim()} from 'electron': name what is imported`)
    for (const part of names.split(',').map((text) => text.trim())) {
      if (part === '' || part.startsWith('type ')) continue
      const [name = '', local = name] = part.split(/\s+as\s+/u)
      uses.push({ name, members: membersOf(local, source) })
    }
  }
  return uses
}

function membersOf(local: string, source: string): string[] {
  const found = source.matchAll(new RegExp(`(?<![\\w.'"\`])${local}\\??\\.(\\w+)`, 'gu'))
  return [...new Set([...found].map(([, member = '']) => member))]
}

/** The uses that a stand-in for Electron cannot serve, as `name` or `name.member`. */
export function missingUses(
  uses: readonly ElectronUse[],
  standIn: Readonly<Record<string, unknown>>,
): string[] {
  return uses.flatMap(({ name, members }) => {
    const value = standIn[name]
    // An empty stand has no property at all, not even the ones that every object and function has.
    if (typeof value !== 'object' && typeof value !== 'function') return [name]
    if (value === null || !isServed(value)) return [name]
    return members.filter((member) => !Reflect.has(value, member)).map((member) => `${name}.${member}`)
  })
}

function isServed(value: object): boolean {
  try {
    Reflect.get(value, 'constructor')
    return true
  } catch {
    return false
  }
}
