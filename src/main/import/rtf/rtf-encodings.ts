/** Encodings (WHATWG names) by code page. */
const PAGES: { readonly [page: number]: string } = {
  437: 'ibm866',
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  1250: 'windows-1250',
  1251: 'windows-1251',
  1252: 'windows-1252',
  1253: 'windows-1253',
  1254: 'windows-1254',
  1255: 'windows-1255',
  1256: 'windows-1256',
  1257: 'windows-1257',
  1258: 'windows-1258',
  10000: 'macintosh',
  65001: 'utf-8',
}

/** Code pages by the character set that a font names. */
const CHARSETS: { readonly [charset: number]: number } = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
}

/** The encoding of a code page; windows-1252 for one that nobody knows. */
export function encodingOfPage(page: number): string {
  return PAGES[page] ?? 'windows-1252'
}

/** The encoding of a font's character set, or `null` for one that says nothing. */
export function encodingOfCharset(charset: number): string | null {
  const page = CHARSETS[charset]
  return page === undefined ? null : encodingOfPage(page)
}
