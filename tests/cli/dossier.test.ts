import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { strFromU8, unzipSync } from 'fflate'
import * as v from 'valibot'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../scripts/lib/find-browser.mjs'
import { HAS_REFERENCE_CASE, REFERENCE_CASE } from '../support/reference-case.ts'
import { brokenPromises, readAnalysis, type AnalysisOutput } from './analysis-format.ts'
import { buildCommand, ROOT, runCommand } from './built-command.ts'

const SAMPLE = join(ROOT, 'resources', 'sample-case')
/** One article of it, where it does not matter how many are read. */
const ARTICLE = join(SAMPLE, 'northern-review-analysis.txt')
/** Another one, which names its outlet. */
const HERALD = join(SAMPLE, 'strait-herald-halvern-dam.html')
const DATE = { SOURCE_DATE_EPOCH: '1700000000' }

let command = ''
let folder = ''
/** What one run over the sample case wrote, looked at by several tests: standard output, `made.zip` and `made.pdf`. */
let made = { folder: '', out: '', code: -1 as number | null }
beforeAll(async () => {
  command = await buildCommand('variorum-cli-test')
  folder = await mkdtemp(join(tmpdir(), 'variorum-cli-'))
  const target = join(folder, 'made')
  await mkdir(target)
  const outputs = ['--out', 'made.zip', ...(findBrowser() === undefined ? [] : ['--out', 'made.pdf'])]
  const options = { folder: target, environment: DATE }
  made = { ...(await runCommand(command, [SAMPLE, '--json', ...outputs], options)), folder: target }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** Where two files begin to differ, with what stands there in each; of two megabytes nobody wants to see all. */
function firstDifference(one: string, other: string): readonly string[] | null {
  if (one === other) return null
  let at = 0
  while (one[at] === other[at]) at++
  return [`byte ${at}`, ...[one, other].map((text) => text.slice(Math.max(0, at - 120), at + 120))]
}

describe('lists of raters', () => {
  it('stand beside the outlets, and what is wrong with them is told by file and line', async () => {
    const list = join(folder, 'watch.csv')
    await writeFile(
      list,
      [
        'outlet,rater,value,scale,date,licence',
        'Strait Herald,Harbour Watch,71,0 to 100,2022,CC BY 4.0',
        'Somebody Else,Harbour Watch,12,0 to 100,2022,CC BY 4.0',
        'Tidewatch,Harbour Watch,,0 to 100,2022,CC BY 4.0',
      ].join('\n'),
    )
    const ran = await runCommand(command, [HERALD, '--json', '--ratings', list])
    expect(ran.err).toContain('watch.csv, line 4: “value” is empty')
    const rated = v.object({ name: v.string(), otherRaters: v.optional(v.array(v.unknown())) })
    const { outlets } = v.parse(v.object({ outlets: v.array(rated) }), JSON.parse(ran.out))
    const withRaters = outlets.filter(({ otherRaters }) => otherRaters !== undefined)
    expect(withRaters).toMatchObject([
      {
        name: 'The Strait Herald',
        otherRaters: [{ rater: 'Harbour Watch', value: '71', licence: 'CC BY 4.0' }],
      },
    ])
    const missing = await runCommand(command, [HERALD, '--json', '--ratings', join(folder, 'no.csv')])
    expect([missing.code, missing.out]).toEqual([2, ''])
    expect(missing.err).toContain('could not be read')
  })
})

describe('the sample case', () => {
  let analysis: AnalysisOutput
  beforeAll(() => {
    analysis = readAnalysis(made.out)
  })

  it('reads six documents with what they say of themselves', () => {
    expect(analysis.failures).toEqual([])
    const byFile = new Map(analysis.documents.map((document) => [document.file, document]))
    expect(analysis.documents.map(({ published }) => published?.slice(0, 10))).toEqual([
      '2023-03-15',
      '2023-03-16',
      '2023-03-16',
      '2023-03-17',
      '2023-03-18',
      '2023-03-22',
    ])
    expect(byFile.get('strait-herald-halvern-dam.html')).toMatchObject({
      title: 'Militia leader denies blowing Halvern sluices as Issara buries its dead',
      outlet: 'The Strait Herald',
      bylines: ['Wenna Tregarth', 'Ilan Moravec'],
    })
    expect(byFile.get('riverline-the-ladder-at-halvern.md')).toMatchObject({
      outlet: 'Riverline',
      language: 'en',
    })
  })

  it('keeps readers’ comments and the furniture of the pages out of the reporting', () => {
    const reporting = analysis.documents.map(({ text, blocks }) =>
      blocks
        .filter(({ kind }) => kind !== 'comment' && kind !== 'furniture')
        .map(({ start, end }) => text.slice(start, end))
        .join('\n'),
    )
    for (const line of [
      'counted twelve',
      'Insurance job',
      'never in Daroun',
      '19 kilos or 90',
      '214 partners',
      'Most read',
      'powered by',
    ]) {
      expect(
        reporting.filter((text) => text.includes(line)),
        line,
      ).toEqual([])
    }
    for (const line of [
      'We did touch the gates',
      'its new chief',
      'It is very clean',
      'a commission next month',
    ]) {
      expect(
        reporting.some((text) => text.includes(line)),
        line,
      ).toBe(true)
    }
  })

  it('holds what it promises', () => {
    expect(brokenPromises(analysis)).toEqual([])
  })

  it('proposes that one person cannot lead both groups, across documents and inside one', () => {
    const roles = analysis.discrepancies.filter(({ type }) => type === 'identity-role')
    const inOne = roles.filter(({ internal }) => internal)
    expect(inOne).toHaveLength(1)
    expect(inOne[0]?.sides.map(({ evidence }) => evidence.length)).toEqual([1, 1])
    const across = roles.filter(({ internal }) => !internal)
    const documents = across.map(
      ({ sides }) => new Set(sides.flatMap(({ evidence }) => evidence.map(({ document }) => document))).size,
    )
    expect(Math.max(...documents)).toBeGreaterThanOrEqual(5)
  })

  it('asks how many died once for what two reports count, and once more for whoever counts otherwise', () => {
    const dead = analysis.discrepancies
      .filter(({ type, summary }) => type === 'quantity' && /\b(?:killed|died|dead)\b/u.test(summary))
      .map(({ sides }) => sides.map(({ value }) => value.toLowerCase()).join(' '))
    expect(dead).toHaveLength(2)
    expect(dead.filter((told) => /\b(?:11|eleven)\b/u.test(told))).toHaveLength(1)
  })

  it('lines up the statement in all five articles that carry it', () => {
    const carrying = analysis.documents.filter(({ text }) => text.includes('the company that sold the river'))
    const joined = new Set(
      analysis.matches
        .filter(({ a, b }) => [a, b].every(({ quote }) => quote.includes('the company that sold the river')))
        .flatMap(({ a, b }) => [a.document, b.document]),
    )
    expect(joined).toEqual(new Set(carrying.map(({ id }) => id)))
    expect(joined.size).toBe(5)
  })
})

describe('the command', () => {
  it('gives the same bytes whatever the order of its arguments', async () => {
    const files = ['callow-coast-radio.txt', 'strait-herald-halvern-dam.html']
    const again = join(folder, 'again.txt')
    const missing = join(folder, 'missing.txt')
    await copyFile(ARTICLE, again)
    const paths = [...files.map((name) => join(SAMPLE, name)), again, ARTICLE, missing, HERALD]
    const outputs = ['a.html', 'a.md', 'a.csv', 'a.json', 'a.jsonld']
    const run = async (name: string, ordered: readonly string[]) => {
      const target = join(folder, name)
      await mkdir(target)
      const wanted = outputs.flatMap((output) => ['--out', output])
      const result = await runCommand(command, [...ordered, ...wanted, '--json'], {
        folder: target,
        environment: DATE,
      })
      const written = await Promise.all(outputs.map((output) => readFile(join(target, output), 'utf8')))
      return { ...result, written }
    }
    const forwards = await run('forwards', paths)
    const backwards = await run('backwards', paths.toReversed())
    expect(forwards.code).toBe(3)
    expect(backwards.code).toBe(3)
    expect(backwards.out).toBe(forwards.out)
    expect(backwards.written).toEqual(forwards.written)
    expect(forwards.written[3]).toBe(forwards.out)
    const { duplicates, failures } = JSON.parse(forwards.out)
    expect(duplicates).toHaveLength(1)
    expect(failures).toMatchObject([{ file: 'missing.txt' }])
  })

  it('puts the files that it read into a package, unless told not to', async () => {
    const args = [ARTICLE, '--out', 'without.zip', '--without-originals']
    const { code } = await runCommand(command, args, { folder })
    expect([made.code, code]).toEqual([0, 0])
    const whole = unzipSync(await readFile(join(made.folder, 'made.zip')))
    for (const original of await readdir(SAMPLE)) {
      const bytes = await readFile(join(SAMPLE, original))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      expect(Buffer.from(whole[`dossier/data/originals/${sha256}`] ?? [])).toEqual(bytes)
    }
    const without = unzipSync(await readFile(join(folder, 'without.zip')))
    expect(Object.keys(without).filter((name) => name.startsWith('dossier/data/texts/'))).toHaveLength(1)
    expect(Object.keys(without).filter((name) => name.includes('/originals/'))).toEqual([])
  })

  it('makes the same package and the same PDF again from what a package holds', async () => {
    const before = await readFile(join(made.folder, 'made.zip'))
    const files = unzipSync(before)
    const analysis = JSON.parse(strFromU8(files['dossier/data/analysis.json'] ?? new Uint8Array()))
    // The originals lie in it under their sums; the analysis says what they were called.
    const restored = join(folder, 'restored')
    await mkdir(restored, { recursive: true })
    for (const { file, sha256 } of analysis.documents) {
      await writeFile(join(restored, file), files[`dossier/data/originals/${sha256}`] ?? new Uint8Array())
    }
    const printed = findBrowser() === undefined ? [] : ['made.pdf']
    const outputs = ['made.zip', ...printed].flatMap((name) => ['--out', name])
    // The browser writes seconds: without the dossier's date the second PDF would differ.
    await sleep(1100)
    const again = await runCommand(command, [restored, ...outputs], { folder, environment: DATE })
    expect([made.code, again.code]).toEqual([0, 0])
    expect((await readFile(join(folder, 'made.zip'))).equals(before)).toBe(true)
    for (const name of printed) {
      const [first, second] = await Promise.all(
        [made.folder, folder].map((from) => readFile(join(from, name), 'latin1')),
      )
      expect(first).toMatch(/^%PDF-/u)
      expect(first).toContain('/CreationDate (D:20231114221320')
      expect(firstDifference(first ?? '', second ?? '')).toBeNull()
    }
  })

  it('reads what it can of a folder of bad files and says what it could not', async () => {
    const bad = join(folder, 'bad')
    await mkdir(bad)
    await Promise.all([
      writeFile(join(bad, 'empty.txt'), ''),
      writeFile(
        join(bad, 'picture.png'),
        new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82]),
      ),
      writeFile(
        join(bad, 'noise.txt'),
        Uint8Array.from({ length: 5000 }, (_, index) => (index * 197 + (index >> 3)) % 256),
      ),
      writeFile(join(bad, 'broken.html'), '<html><body><p>'.repeat(2000)),
      copyFile(ARTICLE, join(bad, 'good.txt')),
    ])
    const { code, out, err } = await runCommand(command, [bad, '--json'])
    expect(code).toBe(3)
    const analysis = readAnalysis(out)
    expect(analysis.documents.map(({ file }) => file)).toEqual(['good.txt'])
    expect(analysis.failures.map(({ file }) => file)).toEqual([
      'bad/broken.html',
      'bad/empty.txt',
      'bad/noise.txt',
      'bad/picture.png',
    ])
    for (const { file, message } of analysis.failures) {
      expect(err).toContain(file)
      expect(message).not.toContain(folder)
      expect(message.length).toBeGreaterThan(10)
    }
  })

  it('ends with 1 when nothing could be read, and says so in the analysis', async () => {
    const { code, out, err } = await runCommand(command, [join(folder, 'nowhere'), '--json'])
    expect(code).toBe(1)
    expect(readAnalysis(out)).toMatchObject({ documents: [], failures: [{ file: 'nowhere' }] })
    expect(err).toContain('Nothing could be read')
  })

  it('ends with 2 on wrong usage and prints nothing on standard output', async () => {
    for (const args of [[], ['--nonsense', SAMPLE], [SAMPLE, '--out', 'dossier.exe']]) {
      const { code, out, err } = await runCommand(command, args, { folder })
      expect(code).toBe(2)
      expect(out).toBe('')
      expect(err.trim().split('\n')).toHaveLength(1)
    }
    expect(existsSync(join(folder, 'dossier.exe'))).toBe(false)
  })

  it('refuses to write over a file it is to read, however it is named', async () => {
    const own = join(folder, 'own')
    await mkdir(own)
    const article = join(own, 'article.md')
    await copyFile(ARTICLE, article)
    await symlink('article.md', join(own, 'link.md'))
    const before = await readFile(article)
    for (const args of [
      [article, '--out', 'article.md'],
      ['.', '--out', './article.md'],
      ['link.md', '--out', article],
      [article, '--out', 'link.md'],
    ]) {
      const { code, out, err } = await runCommand(command, args, { folder: own })
      expect(code, args.join(' ')).toBe(2)
      expect(out).toBe('')
      expect(err).toContain('is one of the files to be read')
    }
    expect(await readFile(article)).toEqual(before)
  })

  it('ends with 1 where no browser can be run or no folder is there, says so, and writes the others', async () => {
    const target = join(folder, 'unwritten')
    await mkdir(target)
    const outputs = ['a.pdf', join(target, 'no', 'such', 'a.html'), 'a.md'].flatMap((name) => ['--out', name])
    const { code, err } = await runCommand(command, [ARTICLE, ...outputs], {
      folder: target,
      environment: { VARIORUM_CHROMIUM: join(target, 'no-browser') },
    })
    expect(code).toBe(1)
    expect(err).toContain('a.pdf was not written: VARIORUM_CHROMIUM names')
    expect(err).toMatch(/a\.html was not written: there is no folder .*such/u)
    expect(await readdir(target)).toEqual(['a.md'])
  })

  it('prints Markdown without --out and --json, and its usage when asked', async () => {
    const { code, out, err } = await runCommand(command, [
      ARTICLE,
      '--title',
      'Halvern',
      '--date',
      '2024-01-01',
    ])
    expect(code).toBe(0)
    expect(err).toMatch(/Reading 1 file\b/u)
    expect(out.startsWith('# Halvern\n')).toBe(true)
    expect(out).toContain('Compiled 2024\\-01\\-01 00:00 UTC')
    expect((await runCommand(command, ['--help'])).out).toMatch(/^Usage: npm run -s dossier/u)
    expect((await runCommand(command, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+\n$/u)
  })

  it('takes arguments relative to the folder it is called in', async () => {
    await copyFile(ARTICLE, join(folder, 'here.txt'))
    const { code, out } = await runCommand(command, ['here.txt', '--json'], { folder })
    expect(code).toBe(0)
    expect(readAnalysis(out).documents[0]?.file).toBe('here.txt')
  })
})

describe.runIf(HAS_REFERENCE_CASE)('the reference case', () => {
  let analysis: AnalysisOutput
  beforeAll(async () => {
    analysis = readAnalysis((await runCommand(command, [REFERENCE_CASE, '--json'])).out)
  })

  it('reads five documents and holds what it promises', () => {
    expect(analysis.documents).toHaveLength(5)
    expect(analysis.failures).toEqual([])
    expect(brokenPromises(analysis)).toEqual([])
  })

  it('finds the leader of two groups across four articles, and inside one', () => {
    const roles = analysis.discrepancies.filter(({ type }) => type === 'identity-role')
    const fileOf = new Map(analysis.documents.map(({ id, file }) => [id, file.slice(0, 3)]))
    const filesOf = (sides: AnalysisOutput['discrepancies'][number]['sides']) =>
      new Set(sides.flatMap(({ evidence }) => evidence.map(({ document }) => fileOf.get(document))))
    expect(roles.some(({ internal, sides }) => internal && filesOf(sides).has('000'))).toBe(true)
    expect(roles.some(({ internal, sides }) => !internal && filesOf(sides).size >= 4)).toBe(true)
  })

  it('joins the quotation that three articles carry', () => {
    // Where the quoted word stands in each of the three.
    const places = new Map([
      ['000', 876],
      ['003', 2236],
      ['004', 859],
    ])
    const fileOf = new Map(analysis.documents.map(({ id, file }) => [id, file.slice(0, 3)]))
    const holdsIt = ({ document, start, end }: AnalysisOutput['matches'][number]['a']): boolean => {
      const place = places.get(fileOf.get(document) ?? '')
      return place !== undefined && start <= place && place < end
    }
    const quoting = analysis.matches.filter(({ a, b }) => holdsIt(a) && holdsIt(b))
    expect(new Set(quoting.flatMap(({ a, b }) => [a.document, b.document])).size).toBe(3)
  })
})
