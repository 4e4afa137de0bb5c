type Environment = Readonly<Record<string, string | undefined>>

export function findBrowser(env?: Environment, platform?: string): string | undefined
export function hasDisplay(env?: Environment, platform?: string): boolean
