import type { Inline } from '../../content/pack'
import { isPublicUrl } from '../../domain/public-url'
import { bad, good, type Fault, type Read } from './result'

const HTML = /<[a-zA-Z/!?]/
const ENTITY = /&([a-zA-Z]+|#\d+|#x[\da-fA-F]+);/
const LINK = /^\[([^[\]]*)\]\(([^()\s]*)\)/
const STRONG = /^\*\*([^*]+)\*\*/
const UNKNOWN: readonly (readonly [RegExp, Fault])[] = [
  [/^!\[/, { wrong: '有图片', right: '这里只能写文字，请删去图片' }],
  [/^\[[^\]]*\]\(/, { wrong: '链接写法不对', right: '请写成 [文字](https://…)，网址里不留空格和括号' }],
  [/^\*/, { wrong: '有单独的 * 号', right: '加粗请写成 **文字**，星号本身请写成 \\*' }],
  [/^`/, { wrong: '有 ` 号', right: '请删去 ` 号' }],
]

/** One run of text: **strong** and [links](https://…). HTML and other schemes are refused, never cleaned. */
export function readInline(text: string): Read<readonly Inline[]> {
  if (HTML.test(text)) return bad('有 HTML 标签', '请只用文字、**加粗**和 [链接](网址)')
  if (ENTITY.test(text)) return bad('有 HTML 符号', '请直接写那个字，如空格')
  const pieces: Inline[] = []
  let plain = ''
  const flush = (): void => {
    if (plain) pieces.push({ t: 'text', v: plain })
    plain = ''
  }
  for (let rest = text; rest !== '';) {
    const piece = nextPiece(rest)
    if (!piece.ok) return piece
    if (typeof piece.value.is === 'string') plain += piece.value.is
    else {
      flush()
      pieces.push(piece.value.is)
    }
    rest = rest.slice(piece.value.length)
  }
  flush()
  return good(pieces)
}

interface Piece {
  readonly is: string | Inline
  /** How many characters it took. */
  readonly length: number
}

function nextPiece(rest: string): Read<Piece> {
  if (/^\\[\\*[\]`#-]/.test(rest)) return good({ is: rest.charAt(1), length: 2 })
  const strong = STRONG.exec(rest)
  if (strong) return strongPiece(strong[1] ?? '', strong[0].length)
  const link = LINK.exec(rest)
  if (link) return linkPiece(link[1] ?? '', link[2] ?? '', link[0].length)
  const unknown = UNKNOWN.find(([pattern]) => pattern.test(rest))
  if (unknown) return { ok: false, faults: [unknown[1]] }
  const run = /^[^\\*[\]`!]+/.exec(rest)?.[0] ?? rest.charAt(0)
  return good({ is: run, length: run.length })
}

function strongPiece(text: string, length: number): Read<Piece> {
  if (/\]\(/.test(text)) return bad('加粗里有链接', '请把链接写在加粗外面')
  return good({ is: { t: 'strong', v: text }, length })
}

function linkPiece(text: string, href: string, length: number): Read<Piece> {
  if (text.trim() === '') return bad('链接没有文字', '请写成 [文字](https://…)')
  if (!isAllowedHref(href))
    return bad(`链接“${href}”不能用`, '网址要以 https:、tel:、mailto: 或 / 开头，网站名用英文，前面不带 @')
  return good({ is: { t: 'link', v: text, href }, length })
}

/** https:, tel:, mailto: and paths of this site; nothing else, in particular no `//host` and no backslash. */
export function isAllowedHref(href: string): boolean {
  if (/[\s\p{Cc}\\<>"'`]/u.test(href)) return false
  if (href.startsWith('https:')) return isPublicUrl(href)
  if (/^tel:\+?[\d-]+$/.test(href)) return true
  if (/^mailto:[^@\s]+@[^@\s]+$/.test(href)) return true
  return /^\/(?!\/)/.test(href)
}
