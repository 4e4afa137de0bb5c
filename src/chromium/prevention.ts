/** An event that its listeners can prevent, as Electron gives it to them. */
export type Preventable = { defaultPrevented: boolean; preventDefault(): void }

/** An event with these details that nobody has prevented yet. */
export function preventable<T extends object>(details: T): Preventable & T {
  const event = {
    ...details,
    defaultPrevented: false,
    preventDefault: (): void => {
      event.defaultPrevented = true
    },
  }
  return event
}
