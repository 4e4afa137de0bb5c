import { describe, expect, it } from 'vitest'
import { parseArguments } from '#main/arguments.ts'

describe('the command line of the app', () => {
  it('names files behind the folder of the app, wherever switches stand', () => {
    const plain = { dataFolder: null, files: ['/texts/one.md', '/texts/two.pdf'] }
    expect(parseArguments(['electron', '.', '/texts/one.md', '/texts/two.pdf'], false)).toEqual(plain)
    const switched = [
      'electron',
      '--no-sandbox',
      '.',
      '/texts/one.md',
      '--ozone-platform=x11',
      '/texts/two.pdf',
    ]
    expect(parseArguments(switched, false)).toEqual(plain)
    expect(
      parseArguments(['/opt/variorum', '--no-sandbox', '/texts/one.md', '/texts/two.pdf'], true),
    ).toEqual(plain)
  })

  it('imports nothing where nothing is named, not the folder of the app', () => {
    expect(parseArguments(['electron', '--no-sandbox', '.'], false).files).toEqual([])
    expect(parseArguments(['electron', '.', '--no-sandbox'], false).files).toEqual([])
    expect(parseArguments(['/opt/variorum'], true).files).toEqual([])
  })

  it('takes the folder of the cases from wherever it stands', () => {
    expect(parseArguments(['electron', '--data=/cases', '.', '/a.txt'], false)).toEqual({
      dataFolder: '/cases',
      files: ['/a.txt'],
    })
    expect(parseArguments(['electron', '.', '--data=/my cases'], false).dataFolder).toBe('/my cases')
  })
})
