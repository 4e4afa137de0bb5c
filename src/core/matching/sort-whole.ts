/**
 * Sorts numbers that are whole and not below 0 in place: read as 64-bit numbers they have the same order, which sorts
 * in half the time, since none of them needs to be asked whether it is a number.
 *
 * @returns the same array
 */
export function sortWhole(numbers: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  new BigUint64Array(numbers.buffer, numbers.byteOffset, numbers.length).sort()
  return numbers
}
