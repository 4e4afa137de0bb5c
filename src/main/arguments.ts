/** What the command line of the app asks for. */
export type AppArguments = {
  /** `--data=FOLDER`: where cases are kept instead of the user's own data folder. */
  readonly dataFolder: string | null
  /** Files and folders to import at the start. */
  readonly files: readonly string[]
}

/**
 * Reads a command line. Switches may stand anywhere, also before the folder of the app; those that are not ours belong to
 * the browser and are passed over.
 *
 * @param argv the whole of it, with the program first
 * @param isPackaged whether the program is the app itself, so that no folder or file of the app is named behind it
 */
export function parseArguments(argv: readonly string[], isPackaged: boolean): AppArguments {
  const args = argv.slice(1)
  const data = args.find((argument) => argument.startsWith('--data='))
  const words = args.filter((argument) => !argument.startsWith('-'))
  return {
    dataFolder: data === undefined ? null : data.slice('--data='.length),
    files: isPackaged ? words : words.slice(1),
  }
}
