import type { Telephone } from '../../content/pack'
import { halfWidth } from '../../domain/half-width'
import { cleanCode, cleanText, readList } from './cells'
import { bad, good, type Fault, type Read } from './result'

const SCIENTIFIC = /^\d+(\.\d+)?E\+?\d+$/i
/** 12333, 110; 010-12345678, with an extension; 400 numbers; mobile numbers. */
const NUMBER = /^(\d{3,6}|(\d{3,4}-)?\d{7,8}(-\d{1,6})?|0\d{9,11}|1[3-9]\d{9}|[48]00-?\d{3,4}-?\d{3,4})$/
const WITH_EXTENSION = /^((?:\d{3,4}-)?\d{7,8})-(\d{1,6})$/
const EXTENSION = /[(]?(?:转接?|分机号?|内线|ext\.?|#):?(\d{1,6})[)]?$/i

/**
 * One telephone number, half width, without spaces, an extension behind it: `010-12345678-801`. Digits are never guessed
 * or repaired.
 */
export function readTelephoneNumber(text: string): Read<string> {
  const code = cleanCode(text)
    .replace(/ /g, '')
    .replace(EXTENSION, '-$1')
    .replace(/[()]/g, (mark) => (mark === ')' ? '-' : ''))
    .replace(/^\+86-?(?=1[3-9]\d{9}$)/, '')
    .replace(/^\+86-?(\d{2,3})-(?=\d{7,8})/, '0$1-')
  if (SCIENTIFIC.test(code)) {
    return bad(`“${cleanText(text)}”是科学计数法，号码已经丢了位数`, '请将该列设为文本，重新填写完整号码')
  }
  if (NUMBER.test(code)) return good(code)
  return bad(`“${cleanText(text)}”不是电话号码`, '请写成如 010-12345678、010-12345678转801 或 12333 的号码')
}

/** The pairs of a cell such as `服务台 010-12345678转801；值班 12333`. A number alone after another is of the same place. */
export function readTelephones(text: string): Read<readonly Telephone[]> {
  const telephones: Telephone[] = []
  const faults: Fault[] = []
  for (const item of readList(text.replace(/(\d)\s*[/／]\s*(?=[\d(（+])/g, '$1；'))) {
    const read = readPair(item, telephones[telephones.length - 1]?.label ?? '')
    if (read.ok) telephones.push(read.value)
    else faults.push(...read.faults)
  }
  return faults.length > 0 ? { ok: false, faults } : good(telephones)
}

/**
 * What is written before the number, the number, an extension, and what is written after it. Read off the half-width text,
 * which is as long, so that names keep their own signs.
 */
const PAIR =
  /^(.*?)[\s:]*([+(]?\d[\d\-–—().+\seE]*?)\s*(?:[(]?(?:转接?|分机号?|内线|ext\.?|#)[\s:]*(\d{1,6})[)]?)?\s*([(]?[^\d]*)$/i

function readPair(item: string, before: string): Read<Telephone> {
  const parts = PAIR.exec(halfWidth(item))
  if (!parts) return bad(`“${item}”里没有号码`, '请写成“名称 号码”，如“服务台 12333”')
  const [, front = '', digits = '', extension, after = ''] = parts
  const read = readTelephoneNumber(extension === undefined ? digits : `${digits}转${extension}`)
  if (!read.ok) return read
  const [, number = read.value, more] = WITH_EXTENSION.exec(read.value) ?? []
  const tail = cleanText(item.slice(item.length - after.length)).replace(/^[(（]|[)）]$/g, '')
  const label = cleanText(item.slice(0, front.length)) || tail || before
  return label
    ? good(more === undefined ? { label, number } : { label, number, extension: more })
    : bad(`“${item}”没有写是哪里的电话`, '请写成“名称 号码”，如“服务台 12333”')
}
