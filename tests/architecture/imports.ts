import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import { IMPORT_TABLE, type Rule } from './import-table.ts'

const ROOT = join(import.meta.dirname, '..', '..')
export const SOURCE = join(ROOT, 'src')

/** Every source file under a folder, as paths from it with `/`, in code-unit order. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:ts|tsx)$/u.test(name) && !name.endsWith('.d.ts'))
    .map((name) => name.split(sep).join('/'))
    .toSorted()
}

/** The module names that a source text imports: static, dynamic, re-exports, and `new URL(…, import.meta.url)`. */
export function importsOf(source: string): string[] {
  const code = source.replace(/\/\*[\s\S]*?\*\//gu, '').replace(/^\s*\/\/.*$/gmu, '')
  const patterns = [
    /^(?:import|export)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gmu,
    /^import\s*['"]([^'"]+)['"]/gmu,
    /\bimport\s*\(\s*['"]([^'"]+)['"]/gu,
    /\bnew\s+URL\(\s*['"](\.[^'"]+)['"]\s*,\s*import\.meta\.url/gu,
  ]
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((found) => found[1] ?? ''))
}

/** The rule for a file: the longest layer that is a folder above it. */
export function ruleFor(file: string): Rule | null {
  const rules = IMPORT_TABLE.filter(({ layer }) => file.startsWith(`${layer}/`))
  return rules.toSorted((a, b) => b.layer.length - a.layer.length)[0] ?? null
}

/** What a file imports against the table, in words; empty when it keeps to it. */
export function violations(file: string, source: string): string[] {
  const rule = ruleFor(file)
  if (!rule) return [`${file} lies in no layer of the import table`]
  return importsOf(source).flatMap((name) => {
    if (/\.(?:css|json|svg)$/u.test(name) || name.startsWith('#resources/')) return []
    const target = targetOf(file, name)
    if (target === null) return packageViolation(file, rule, name)
    return layerViolation(file, rule, target)
  })
}

function targetOf(file: string, name: string): string | null {
  const bare = name.replace(/\?.*$/u, '')
  if (bare.startsWith('.'))
    return relative(SOURCE, join(SOURCE, dirname(file), bare))
      .split(sep)
      .join('/')
  if (bare.startsWith('#')) return bare.slice(1)
  return null
}

function layerViolation(file: string, rule: Rule, target: string): string[] {
  const sibling = siblingFeature(file, target)
  if (sibling !== null) return [`${file}: features may not import one another (${sibling})`]
  const allowed = [rule.layer, ...rule.layers]
  if (allowed.some((layer) => target.startsWith(`${layer}/`))) return []
  return [`${file} may not import ${target}`]
}

function siblingFeature(file: string, target: string): string | null {
  const mine = /^renderer\/features\/([^/]+)\//u.exec(file)?.[1]
  const other = /^renderer\/features\/([^/]+)\//u.exec(target)?.[1]
  return mine !== undefined && other !== undefined && mine !== other ? target : null
}

function packageViolation(file: string, rule: Rule, name: string): string[] {
  const packageName = /^(?:node:[\w/]+|@[^/]+\/[^/]+|[^/]+)/u.exec(name)?.[0] ?? name
  const allowed = packageName.startsWith('node:')
    ? rule.packages.includes('node:*')
    : rule.packages.includes(packageName)
  return allowed ? [] : [`${file} may not import the package ${packageName}`]
}

/** The text of a source file. */
export function readSource(file: string): string {
  return readFileSync(join(SOURCE, file), 'utf8')
}
