/** What the answering of requests needs to know of a window. */
export type NavigationJudge = {
  readonly id: number
  /** Whether the page may go there: yes for the program's own loads, else what the program's listeners say. */
  allowsNavigation(url: string): boolean
}

const byPage = new WeakMap<object, NavigationJudge>()

/** Notes which `WebContents` stands for a page. */
export function registerContents(page: object, contents: NavigationJudge): void {
  byPage.set(page, contents)
}

/** The `WebContents` of a page; undefined before it has one. */
export function contentsOf(page: unknown): NavigationJudge | undefined {
  return typeof page === 'object' && page !== null ? byPage.get(page) : undefined
}
