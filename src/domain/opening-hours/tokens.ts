import { Refusal } from './refusal'

/** `number` and `time` are told apart by their digits: `01` and `05:30`. */
export interface Token {
  readonly kind: 'time' | 'number' | 'word' | 'comma' | 'dash' | 'end'
  readonly text: string
  readonly column: number
}

const PIECE = /\s+|\d+(?::\d+)?|[A-Za-z]+|,|-/y
const ALWAYS = '24/7'

/** What is commonly typed instead, and what it should be. */
const TYPED_INSTEAD: readonly (readonly [characters: string, hint: string])[] = [
  ['：', '冒号要用半角“:”'],
  ['，、', '逗号要用半角“,”'],
  ['；', '分号要用半角“;”'],
  ['–—－―~～〜至到', '起止之间要用半角“-”'],
  ['０１２３４５６７８９', '数字要用半角'],
  ['周星期', '星期要写 Mo Tu We Th Fr Sa Su'],
  ['休关', '休息要写 off'],
  ['节假', '节假日要写 PH'],
  ['|', '不支持“||”，只写确定的时间'],
  ['"“”', '这里不能写说明，说明写到别的栏'],
  ['[', '不支持“第几个星期几”，请写具体日期'],
  ['+', '不支持“+”，请写明几点关门'],
  ['(', '这里不能用括号'],
  ['/', '斜杠只能用在 24/7 里'],
]

function complaint(character: string): string {
  const found = TYPED_INSTEAD.find(([characters]) => characters.indexOf(character) >= 0)
  return found ? found[1] : `看不懂“${character}”，例：Mo-Fr 08:00-17:00; PH off`
}

function kindOf(text: string): Token['kind'] {
  if (text === ',') return 'comma'
  if (text === '-') return 'dash'
  if (text === ALWAYS) return 'word'
  if (/^\d/.test(text)) return text.indexOf(':') > 0 ? 'time' : 'number'
  return 'word'
}

/**
 * The tokens of one rule, closed by an `end`. `offset` is how many characters stand before the rule. Throws a
 * Refusal at the first character that no rule can hold.
 */
export function tokensOf(rule: string, offset: number): readonly Token[] {
  const tokens: Token[] = []
  let at = 0
  while (at < rule.length) {
    const text = pieceAt(rule, at)
    const column = offset + at + 1
    if (text === null) throw new Refusal(column, complaint(rule.charAt(at)))
    if (text.trim() !== '') tokens.push({ kind: kindOf(text), text, column })
    at += text.length
  }
  tokens.push({ kind: 'end', text: '', column: offset + rule.length + 1 })
  return tokens
}

function pieceAt(rule: string, at: number): string | null {
  if (rule.startsWith(ALWAYS, at)) return ALWAYS
  PIECE.lastIndex = at
  const found = PIECE.exec(rule)
  return found ? found[0] : null
}

/** Reads tokens one after another; the `end` is never passed. */
export class Reader {
  private at = 0
  constructor(private readonly tokens: readonly Token[]) {}

  get next(): Token {
    return this.tokens[this.at] as Token
  }

  take(): Token {
    const token = this.next
    if (token.kind !== 'end') this.at += 1
    return token
  }

  /** Takes the next token where it is of that kind. */
  skip(kind: Token['kind']): boolean {
    const fits = this.next.kind === kind
    if (fits) this.take()
    return fits
  }
}
