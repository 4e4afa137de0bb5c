import { describe, expect, it } from 'vitest'
import { assignOutlets, hostOf, outletIdOf, outletsOf } from '#core/reliability/outlets-of.ts'

function source(id: string, outlet: string | null, url: string | null) {
  return { id, meta: { outlet, url } }
}

describe('outletIdOf (R1)', () => {
  it('does not count case, accents, marks and a leading article', () => {
    expect(outletIdOf('The Strait Herald')).toBe(outletIdOf('strait  herald'))
    expect(outletIdOf('Café-Post')).toBe(outletIdOf('Cafe Post'))
    expect(outletIdOf('Strait Herald')).not.toBe(outletIdOf('Strait Ledger'))
  })

  it('keeps a name that is only an article, and names without letters, apart', () => {
    expect(outletIdOf('The')).not.toBe(outletIdOf(''))
    expect(outletIdOf('***')).not.toBe(outletIdOf('!!!'))
  })
})

describe('assignOutlets (R2)', () => {
  it('takes the named outlet before the host', () => {
    const { outlets, byDocument } = assignOutlets([
      source('doc-1', 'Riverline', 'https://www.riverline.example/a'),
      source('doc-2', null, 'http://riverline.example:8080/b'),
      source('doc-3', null, 'https://elsewhere.example/c'),
      source('doc-4', null, null),
      source('doc-5', '  ', 'ftp://files.example/d'),
    ])
    expect(outlets.map(({ name, domains }) => ({ name, domains }))).toEqual([
      { name: 'Riverline', domains: ['riverline.example'] },
      { name: 'elsewhere.example', domains: ['elsewhere.example'] },
    ])
    expect(byDocument.get('doc-2')).toBe(outletIdOf('Riverline'))
    expect(byDocument.has('doc-4')).toBe(false)
    expect(byDocument.has('doc-5')).toBe(false)
  })

  it('gives a host shared by several outlets to none of them', () => {
    const { byDocument } = assignOutlets([
      source('doc-1', 'One', 'https://blogs.example/one'),
      source('doc-2', 'Two', 'https://blogs.example/two'),
      source('doc-3', null, 'https://blogs.example/three'),
    ])
    expect(byDocument.get('doc-3')).toBe(outletIdOf('blogs.example'))
  })

  it('does not depend on the order of the documents', () => {
    const documents = [
      source('doc-1', 'The Herald', 'https://a.example/'),
      source('doc-2', 'Herald', 'https://b.example/'),
      source('doc-3', null, 'https://b.example/2'),
    ]
    expect(outletsOf(documents.toReversed())).toEqual(outletsOf(documents))
    expect(outletsOf(documents)).toHaveLength(1)
  })
})

describe('hostOf', () => {
  it('reads hosts of http addresses only', () => {
    expect(hostOf('https://user:pw@WWW.Example.example:81/x?y')).toBe('example.example')
    expect(hostOf('javascript:alert(1)')).toBe(null)
    expect(hostOf('not a url')).toBe(null)
    expect(hostOf(null)).toBe(null)
  })
})
