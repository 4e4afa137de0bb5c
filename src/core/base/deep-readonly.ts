/** The same shape with nothing to write to: for values that cross a border and must not be changed on the way. */
export type DeepReadonly<T> = T extends Uint8Array | ((...args: never[]) => unknown)
  ? T
  : T extends readonly (infer Item)[]
    ? readonly DeepReadonly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
      : T
