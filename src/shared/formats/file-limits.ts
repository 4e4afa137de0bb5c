/** As large as a file may be, in bytes, to be handed over and read. */
export const MAX_FILE_BYTES = 50_000_000

/** As much as dropped files may hold together, in bytes: they wait in memory until they are read. */
export const MAX_DROPPED_BYTES = 1_000_000_000

/** What is said of a file that would make them more. */
export const TOO_MUCH =
  'The files dropped before it hold nearly 1 GB together. Import the rest after them, or choose the folder by Import a folder, which reads from the disk.'

/** What is said of a larger one. */
export const TOO_LARGE = `The file has more than ${Math.floor(MAX_FILE_BYTES / 1_000_000)} MB.`
