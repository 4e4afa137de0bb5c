import { protocol } from 'electron'
import { answer } from './app-files.ts'
import { APP_SCHEME } from './own-addresses.ts'

/** Must run before the app is ready, and once only: a second call would replace the first. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built renderer from its folder, and nothing outside it. */
export function serveApp(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, (request) => answer(rendererFolder, request.url))
}
