/** The error for every part of Electron's API that this runtime does not have. `name` is as in `app.dock`. */
export function notAvailable(name: string): Error {
  return new Error(`electron.${name} is not available on the Chromium runtime`)
}

/** Asked of any object by the language itself (await, JSON, console): absent, not an error. */
const PROBES: ReadonlySet<string> = new Set(['then', 'toJSON', 'inspect', 'constructor', 'domain'])

/**
 * The same object, but reading or setting a member that is not there throws by name, where plain JavaScript would
 * go on with `undefined`. The proxy is the object's one identity: hand out the proxy only.
 */
export function guard<T extends object>(name: string, target: T): T {
  const known = (key: string | symbol): boolean =>
    typeof key === 'symbol' || PROBES.has(key) || Reflect.has(target, key)
  return new Proxy(target, {
    get: (object, key, receiver) => {
      if (!known(key)) throw notAvailable(`${name}.${String(key)}`)
      return Reflect.get(object, key, receiver)
    },
    set: (object, key, value, receiver) => {
      if (!known(key)) throw notAvailable(`${name}.${String(key)}`)
      return Reflect.set(object, key, value, receiver)
    },
  })
}

/** Stands for a whole module of Electron: any use of it throws by name; importing it does not. */
export function unavailable(name: string): never {
  const refuse = (key?: string | symbol): never => {
    throw notAvailable(key === undefined ? name : `${name}.${String(key)}`)
  }
  const stand = new Proxy(function unavailableModule() {}, {
    get: (_target, key) => (typeof key === 'symbol' || key === 'then' ? undefined : refuse(key)),
    set: (_target, key) => refuse(key),
    apply: () => refuse(),
    construct: () => refuse(),
  })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- fits wherever it is put; any use throws the error above
  return stand as never
}
