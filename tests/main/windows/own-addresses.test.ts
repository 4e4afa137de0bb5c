import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, answerPrintPage } from '#main/windows/app-files.ts'
import { isOwnAddress, isOwnPage } from '#main/windows/own-addresses.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('isOwnPage', () => {
  it.each(['app://main/', 'app://main/index.html?x=1#y'])('lets %s through', (address) => {
    expect(isOwnPage(address)).toBe(true)
    expect(isOwnAddress(address)).toBe(true)
  })

  it.each([
    'app://main.evil.example/',
    'app://evil@main/',
    'app://parser/',
    'http://main/',
    'https://app//main/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'app:main',
    'not an address',
    '',
  ])('stops %s', (address) => {
    expect(isOwnPage(address)).toBe(false)
    expect(isOwnAddress(address)).toBe(false)
  })

  it('lets the page that is printed load, but takes it for none of its own', () => {
    expect(isOwnAddress('app://print/1')).toBe(true)
    expect(isOwnPage('app://print/1')).toBe(false)
  })

  it('lets no web address through', () => {
    fc.assert(
      fc.property(fc.webUrl(), (address) => !isOwnAddress(address)),
      { numRuns: 2000 },
    )
  })
})

describe('answerPrintPage', () => {
  it('serves the page in a sandbox where nothing runs or loads, and nothing else', async () => {
    const response = answerPrintPage('<p>')
    expect(await response.text()).toBe('<p>')
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/u)
    expect(response.headers.get('content-security-policy')).not.toContain('script-src')
    expect(answerPrintPage(null).status).toBe(404)
  })
})

describe('answer', () => {
  function renderer(): string {
    const folder = join(temporaryFolder(), 'renderer')
    mkdirSync(folder)
    writeFileSync(join(folder, 'index.html'), '<!doctype html>')
    writeFileSync(join(folder, '..', 'secret.txt'), 'secret')
    return folder
  }

  it('serves the renderer with its policy', async () => {
    const response = await answer(renderer(), 'app://main/index.html')
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(await response.text()).toBe('<!doctype html>')
  })

  it.each([
    'app://main/../secret.txt',
    'app://main/%2e%2e/secret.txt',
    'app://main/..%2fsecret.txt',
    'app://main/..%5csecret.txt',
    'app://main/%00',
    'app://main/%E0%A4%A',
    'app://main/missing.js',
    'app://other/index.html',
    'https://main/index.html',
  ])('answers 404 to %s', async (address) => {
    const response = await answer(renderer(), address)
    expect(response.status).toBe(404)
    expect(await response.text()).not.toContain('secret')
  })
})
