import type { Telephone } from '../../content/pack'
import { cleanCode, cleanText, readList } from './cells'
import { bad, good, type Fault, type Read } from './result'

const SCIENTIFIC = /^\d+(\.\d+)?E\+?\d+$/i
/** 12333, 110; 010-12345678, with an extension; 400 numbers; mobile numbers. */
const NUMBER = /^(\d{3,6}|(\d{3,4}-)?\d{7,8}(-\d{1,6})?|0\d{9,11}|1[3-9]\d{9}|[48]00-?\d{3,4}-?\d{3,4})$/

/** One telephone number, half width, without spaces. Digits are never guessed or repaired. */
export function readTelephoneNumber(text: string): Read<string> {
  const code = cleanCode(text)
    .replace(/ /g, '')
    .replace(/[()]/g, (mark) => (mark === ')' ? '-' : ''))
  if (SCIENTIFIC.test(code)) {
    return bad(`“${cleanText(text)}”是科学计数法，号码已经丢了位数`, '请将该列设为文本，重新填写完整号码')
  }
  if (NUMBER.test(code)) return good(code)
  return bad(`“${cleanText(text)}”不是电话号码`, '请写成如 010-12345678 或 12333 的号码')
}

/** The pairs of a cell such as `服务台 010-12345678；值班 12333`. */
export function readTelephones(text: string): Read<readonly Telephone[]> {
  const telephones: Telephone[] = []
  const faults: Fault[] = []
  for (const item of readList(text)) {
    const read = readPair(item)
    if (read.ok) telephones.push(read.value)
    else faults.push(...read.faults)
  }
  return faults.length > 0 ? { ok: false, faults } : good(telephones)
}

function readPair(item: string): Read<Telephone> {
  const parts = /^(.*?)[\s:：]*([\d０-９][\d０-９\-－–—()（）.+\seE]*)$/.exec(item)
  if (!parts) return bad(`“${item}”里没有号码`, '请写成“名称 号码”，如“服务台 12333”')
  const number = readTelephoneNumber(parts[2] ?? '')
  if (!number.ok) return number
  const label = cleanText(parts[1] ?? '')
  return label
    ? good({ label, number: number.value })
    : bad(`“${item}”没有写是哪里的电话`, '请写成“名称 号码”，如“服务台 12333”')
}
