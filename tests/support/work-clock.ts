import process from 'node:process'

/**
 * Starts to count the work that this process does from now on; the answer gives it so far, in milliseconds. Unlike the
 * time on the wall it is no more where other programs keep the machine busy.
 */
export function workClock(): () => number {
  const start = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(start)
    return (user + system) / 1000
  }
}
