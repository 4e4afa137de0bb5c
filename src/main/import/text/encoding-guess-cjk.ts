import { decodeBytes } from './decode-bytes.ts'

/** An encoding of Chinese, Japanese or Korean, and how far characters read in it look like a text (0 to 1). */
type Candidate = { readonly encoding: string; readonly likeness: (counts: Counts) => number }

/** What the characters above 127 of a sample are, in one encoding. */
type Counts = {
  readonly all: number
  readonly broken: number
  readonly hiragana: number
  readonly halfWidth: number
  readonly hangul: number
  readonly commonHangul: number
  readonly han: number
  readonly commonHan: number
}

/** The commonest characters of modern Chinese, in both scripts: about four in ten of any text, one in fifty of noise. */
const COMMON_HAN = new Set(
  '的一是不了在人有我他这個个們们中来來上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着著下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心本前开開但因只从從想实實日军軍者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并並物手应應战戰向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔爾更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計管期市直德资資命山金指克许許统統区區保至队隊形社便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運',
)
const COMMON_HANGUL = new Set('다는이의에을를가은하고지한도로서사기대인일그라어나시수자리정있들')

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'shift_jis', likeness: japanese },
  { encoding: 'euc-jp', likeness: japanese },
  { encoding: 'euc-kr', likeness: korean },
  { encoding: 'gb18030', likeness: chinese },
  { encoding: 'big5', likeness: chinese },
]

/**
 * The encoding of Chinese, Japanese or Korean text that declares none, or `null` where it reads like a text in none:
 * Japanese is a third hiragana, Korean nearly all syllables, and Chinese uses a few hundred characters over and over.
 */
export function guessCjkEncoding(sample: Uint8Array): string | null {
  let best: { readonly encoding: string; readonly likeness: number } | null = null
  for (const { encoding, likeness: of } of CANDIDATES) {
    const counts = count(decodeBytes(sample, encoding))
    // The sample may begin and end inside a character.
    if (counts.all < 8 || counts.broken > 4 + counts.all * 0.01) continue
    const likeness = of(counts)
    if (likeness > (best?.likeness ?? 0)) best = { encoding, likeness }
  }
  return best?.encoding ?? null
}

function japanese({ all, hiragana, halfWidth }: Counts): number {
  return hiragana > all * 0.15 && halfWidth < all * 0.05 ? 0.5 + hiragana / all : 0
}

function korean({ all, hangul, commonHangul }: Counts): number {
  return hangul > all * 0.7 && commonHangul > all * 0.15 ? hangul / all : 0
}

function chinese({ all, han, hiragana, commonHan }: Counts): number {
  return han > all * 0.6 && hiragana < all * 0.05 && commonHan > all * 0.15 ? commonHan / all : 0
}

function count(text: string): Counts {
  let [all, broken, hiragana, halfWidth, hangul, commonHangul, han, commonHan] = [0, 0, 0, 0, 0, 0, 0, 0]
  for (const character of text) {
    if (character < '\u0080') continue
    all++
    if (character === '\ufffd') broken++
    else if (character >= '\u3041' && character <= '\u309f') hiragana++
    else if (character >= '\uff61' && character <= '\uff9f') halfWidth++
    else if (character >= '\uac00' && character <= '\ud7a3') {
      hangul++
      if (COMMON_HANGUL.has(character)) commonHangul++
    } else if (/\p{Script=Han}/u.test(character)) {
      han++
      if (COMMON_HAN.has(character)) commonHan++
    }
  }
  return { all, broken, hiragana, halfWidth, hangul, commonHangul, han, commonHan }
}
