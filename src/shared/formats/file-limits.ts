/** As large as a file may be, in bytes, to be handed over and read. */
export const MAX_FILE_BYTES = 50_000_000

/** What is said of a larger one. */
export const TOO_LARGE = `The file has more than ${Math.floor(MAX_FILE_BYTES / 1_000_000)} MB.`
