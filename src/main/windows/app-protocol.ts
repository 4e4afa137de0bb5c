import { protocol } from 'electron'
import { answer, answerPrintPage } from './app-files.ts'
import { APP_SCHEME, isOwnPage } from './own-addresses.ts'
import { pageToPrint } from './print-page.ts'

/** Must run before the app is ready, and once only: a second call would replace the first. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ])
}

/** Serves the built renderer from its folder and nothing outside it, and the page that is being printed. */
export function serveApp(rendererFolder: string): void {
  protocol.handle(APP_SCHEME, ({ url }) =>
    isOwnPage(url) ? answer(rendererFolder, url) : answerPrintPage(pageToPrint(url)),
  )
}
