import { describe, expect, it } from 'vitest'
import { partOf } from '#chromium/page-channel.ts'

describe('partOf', () => {
  it('takes a part of a message apart, however long its text is', () => {
    const text = '“€”'.repeat(8 * 1024 * 1024)
    const part = partOf(`doc 12 3 7 ${text}`)
    expect(part).toMatchObject({ document: 'doc', id: '12', index: 3, count: 7 })
    expect(part?.text.length).toBe(text.length)
  })

  it('keeps blanks and line breaks of the text', () => {
    expect(partOf('doc 1 0 1 {"a": "b\n c"}')?.text).toBe('{"a": "b\n c"}')
  })

  it('refuses what is no part', () => {
    for (const payload of ['', 'doc', 'doc 1 0 1', 'doc 1 x 1 {}']) expect(partOf(payload)).toBeNull()
  })
})
