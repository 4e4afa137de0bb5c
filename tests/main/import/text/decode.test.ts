import { describe, expect, it } from 'vitest'
import { decodeText } from '#main/import/text/decode.ts'
import { encodeAs, encodeDouble, encodeUtf16 } from './encode.ts'

const ENGLISH = 'The ferry sails at seven. Nobody on the quay knew why the lamp was lit.\n'
const GERMAN =
  'Die Brücke über die Lauen bleibt gesperrt, sagte der Bürgermeister. Größere Schäden gibt es nicht.\n'
const RUSSIAN =
  'Мост через реку закрыт до весны, сообщила администрация города. Жители недовольны решением.\n'
const ARABIC =
  'أعلنت هيئة الموانئ إغلاق الميناء أمام حركة السفن حتى إشعار آخر بسبب العاصفة الشديدة في المنطقة.\n'
const GREEK = 'Η γέφυρα παραμένει κλειστή, ανακοίνωσε η δημοτική αρχή. Οι κάτοικοι διαμαρτύρονται.\n'
const POLISH =
  'Prom odpływa o siódmej, powiedział kapitan. Łódź była pusta, a światło świeciło przez całą noc.\n'
const TURKISH =
  'Köprü kapalı kaldı, dedi belediye başkanı. Halk üç haftadır gösteri yapıyor, çatlak büyüyor.\n'
const THAI = 'สะพานข้ามแม่น้ำปิดจนถึงฤดูใบไม้ผลิ เทศบาลแจ้งเมื่อวันจันทร์ ชาวบ้านไม่พอใจกับคำตัดสิน\n'
const JAPANESE =
  '市は月曜日、橋の柱にひびが見つかったため、春まで通行止めにすると発表した。住民は反対している。\n'
const CHINESE =
  '市政府星期一说，大桥的主柱上有一条裂缝，所以到明年春天都不能通行。这里的人对这个决定很不满意。\n'
const TRADITIONAL =
  '市政府星期一說，大橋的主柱上有一條裂縫，所以到明年春天都不能通行。這裡的人對這個決定很不滿意。\n'
const KOREAN =
  '시는 월요일에 다리 기둥에서 금이 발견되어 봄까지 다리를 막는다고 말했다. 주민들은 이 결정에 반대하고 있다.\n'
const utf8 = new TextEncoder()

function decoded(bytes: Uint8Array): { text: string; encoding: string; notes: string[] } {
  const result = decodeText(bytes)
  if (!result.ok) throw new Error(result.error.code)
  const { text, encoding, notes } = result.value
  return { text, encoding, notes: notes.map((note) => note.code) }
}

describe('decoding', () => {
  it('I1 believes a byte order mark and leaves it out of the text', () => {
    expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8.encode(GERMAN)))).toEqual({
      text: GERMAN,
      encoding: 'utf-8',
      notes: [],
    })
    for (const order of ['le', 'be'] as const) {
      const { text, encoding } = decoded(encodeUtf16(ARABIC, order, true))
      expect([text, encoding]).toEqual([ARABIC, `utf-16${order}`])
    }
  })

  it('I2 reads valid UTF-8 without a note', () => {
    expect(decoded(utf8.encode(RUSSIAN))).toEqual({ text: RUSSIAN, encoding: 'utf-8', notes: [] })
  })

  it('I3 keeps UTF-8 with a broken byte as UTF-8 and says so', () => {
    const bytes = utf8.encode(RUSSIAN.repeat(20))
    bytes[200] = 0xff
    const result = decoded(bytes)
    expect([result.encoding, result.notes]).toEqual(['utf-8', ['damaged-characters']])
  })

  it('I3 does not take a Western text with one accent for damaged UTF-8', () => {
    const bytes = encodeAs(`${ENGLISH.repeat(30)}A café opened on the quay.`, 'windows-1252')
    expect(decoded(bytes)).toMatchObject({ encoding: 'windows-1252', notes: ['encoding-not-utf8'] })
  })

  it('I6 knows Western text by its language, with its curly marks and dashes', () => {
    const french =
      'La trêve a été rompue jeudi à l’aube – « Ŕ » n’existe pas ici. Les pêcheurs regrettent la fête.\n'.replace(
        'Ŕ',
        'À',
      )
    const bytes = Uint8Array.from(
      french.split('').map((character) => ({ '’': 0x92, '–': 0x96 })[character] ?? character.charCodeAt(0)),
    )
    expect(decoded(bytes)).toMatchObject({ text: french, encoding: 'windows-1252' })
  })

  it('I4 believes the declaration of a page that is no UTF-8', () => {
    const page = `<html><head><meta charset="iso-8859-2"></head><body>${POLISH}</body></html>`
    const result = decoded(encodeAs(page, 'iso-8859-2'))
    expect([result.encoding, result.text]).toEqual(['iso-8859-2', page])
  })

  it('I5 finds UTF-16 without a mark', () => {
    for (const text of [ENGLISH, RUSSIAN, ARABIC]) {
      for (const order of ['le', 'be'] as const) {
        expect(decoded(encodeUtf16(text, order, false))).toMatchObject({ text, encoding: `utf-16${order}` })
      }
    }
  })

  it.each([
    [RUSSIAN, 'windows-1251'],
    [ARABIC, 'windows-1256'],
    [GREEK, 'windows-1253'],
    [GERMAN, 'windows-1252'],
    [POLISH, 'windows-1250'],
    [TURKISH, 'windows-1254'],
    [THAI, 'windows-874'],
  ])('I6 guesses from the letters: %s', (text, encoding) => {
    expect(decoded(encodeAs(text, encoding))).toMatchObject({ text, encoding, notes: ['encoding-not-utf8'] })
  })

  it.each([
    [JAPANESE, 'shift_jis'],
    [JAPANESE, 'euc-jp'],
    [CHINESE, 'gb18030'],
    [TRADITIONAL, 'big5'],
    [KOREAN, 'euc-kr'],
  ])('I6 knows the languages of East Asia by their characters: %s', (text, encoding) => {
    expect(decoded(encodeDouble(text, encoding))).toMatchObject({ text, encoding })
  })

  it.each([
    [RUSSIAN, 'windows-1251'],
    [ARABIC, 'windows-1256'],
    [GREEK, 'windows-1253'],
    [JAPANESE, 'shift_jis'],
    [TRADITIONAL, 'big5'],
  ])('I6 looks at the text of a page and not at the markup around it: %s', (text, encoding) => {
    const script = `<script>${'var a = document.title;'.repeat(500)}</script>`
    const markup = `<html>${script}<body><div class="article-body"><p class="first">`
    const bytes = encodeDouble(`${markup}${text.repeat(3)}</p></div></body></html>`, encoding)
    expect(decoded(bytes).encoding).toBe(encoding)
  })

  it('I7 refuses binary data and nothing at all', () => {
    const noise = Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 31) % 256)
    expect(decodeText(noise)).toMatchObject({ ok: false, error: { code: 'not-text' } })
    expect(decodeText(new Uint8Array(0))).toMatchObject({ ok: false, error: { code: 'empty' } })
  })
})
