export function newest(root: string, paths: readonly string[]): number
export function oldest(root: string, files: readonly string[]): number
