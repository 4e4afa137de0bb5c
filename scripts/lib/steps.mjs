import { spawn } from 'node:child_process'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

/** The folder of the project. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** Prints one line for one step. */
export function say(line) {
  process.stdout.write(`${line}\n`)
}

/**
 * Runs a program in the project's folder and resolves to its exit code: 124 when it ran out of time, 127 when it
 * could not be started, 128 and more when a signal ended it.
 * `quiet` keeps its output back and returns it instead; `timeout` is in milliseconds.
 */
export function run(command, args, { env = {}, quiet = false, timeout = 0 } = {}) {
  return new Promise((resolve) => {
    // npm and npx are scripts of the command shell there, which parts what is not quoted at its spaces.
    const shell = process.platform === 'win32' && !command.includes('\\')
    const child = spawn(command, shell ? args.map(quoted) : args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell,
    })
    let output = ''
    let late = false
    child.stdout?.on('data', (data) => (output += data))
    child.stderr?.on('data', (data) => (output += data))
    const timer = timeout > 0 ? setTimeout(() => ((late = true), child.kill('SIGKILL')), timeout) : undefined
    const forward = (signal) => child.kill(signal)
    process.on('SIGINT', forward)
    process.on('SIGTERM', forward)
    const finish = (code) => {
      clearTimeout(timer)
      process.off('SIGINT', forward)
      process.off('SIGTERM', forward)
      resolve({ code: late ? 124 : code, output })
    }
    child.once('error', (error) => {
      output += error.message
      finish(127)
    })
    child.once('exit', (code, signal) => finish(code ?? (signal === null ? 1 : 130)))
  })
}

/** An argument for the command shell of Windows. */
function quoted(argument) {
  return /[\s&|<>^()]/.test(argument) ? `"${argument}"` : argument
}
