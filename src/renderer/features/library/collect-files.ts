/** A file with its name relative to what was dropped: `folder/article.html`. */
export type NamedFile = { readonly name: string; readonly file: File }

/** More than this many files in one drop are left out; a chosen folder has no such limit. */
const MAX_FILES = 20_000
const MAX_DEPTH = 32

/**
 * The files of a drop or paste, folders walked in the order of their names. Must be called inside the event: the
 * browser empties the list right after it.
 */
export function collectFiles(data: DataTransfer): Promise<NamedFile[]> {
  const entries: FileSystemEntry[] = []
  const plain: NamedFile[] = []
  for (const item of data.items) {
    if (item.kind !== 'file') continue
    const entry = item.webkitGetAsEntry()
    const file = entry === null ? item.getAsFile() : null
    if (entry !== null) entries.push(entry)
    else if (file !== null) plain.push({ name: file.name, file })
  }
  return walkEntries(entries).then((walked) => [...plain, ...walked])
}

/** Whether a drag or paste carries files. */
export function carriesFiles(data: DataTransfer | null): boolean {
  return data !== null && [...data.types].includes('Files')
}

async function walkEntries(entries: readonly FileSystemEntry[]): Promise<NamedFile[]> {
  const found: NamedFile[] = []
  const walk = async (entry: FileSystemEntry, folder: string, depth: number): Promise<void> => {
    if (found.length >= MAX_FILES || entry.name.startsWith('.')) return
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isFile(entry)) {
      const file = await fileOf(entry)
      if (file !== null) found.push({ name, file })
    } else if (isFolder(entry) && depth < MAX_DEPTH) {
      for (const child of await childrenOf(entry)) await walk(child, name, depth + 1)
    }
  }
  for (const entry of entries) await walk(entry, '', 0)
  return found
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory
}

function fileOf(entry: FileSystemFileEntry): Promise<File | null> {
  return new Promise((resolve) => entry.file(resolve, () => resolve(null)))
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    // The browser gives a folder's entries in pieces, and an empty piece at the end.
    const piece = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    )
    if (piece.length === 0) break
    children.push(...piece)
  }
  return children.toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
