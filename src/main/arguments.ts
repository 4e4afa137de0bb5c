/** What the command line of the app asks for. */
export type AppArguments = {
  /** `--data=FOLDER`: where cases are kept instead of the user's own data folder. */
  readonly dataFolder: string | null
  /** Files and folders to import at the start. */
  readonly files: readonly string[]
}

/** Reads the arguments after the program's own. Other switches belong to Electron and are passed over. */
export function parseArguments(args: readonly string[]): AppArguments {
  const data = args.find((argument) => argument.startsWith('--data='))
  return {
    dataFolder: data === undefined ? null : data.slice('--data='.length),
    files: args.filter((argument) => !argument.startsWith('-')),
  }
}
