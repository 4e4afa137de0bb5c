/** Numbers that grow one by one in a typed array. */
export type Column = { values: Uint32Array; length: number }

/** An empty column. */
export function column(): Column {
  return { values: new Uint32Array(1 << 12), length: 0 }
}

/** Adds one value, growing the array by half when it is full. */
export function append(to: Column, value: number): void {
  if (to.length === to.values.length) {
    const grown = new Uint32Array(Math.ceil(to.values.length * 1.5))
    grown.set(to.values)
    to.values = grown
  }
  to.values[to.length++] = value
}
