import { z } from 'zod'
import {
  cleanCode,
  cleanText,
  readDateOfPublication,
  readDay,
  readFlag,
  readList,
  readNumber,
  readWords,
} from '../read/cells'
import { isPublicUrl } from '../../domain/public-url'
import { bad, good, type Read } from '../read/result'
import { nearestOf } from '../suggest'

/** A text turned into a value by a reader; what the reader finds wrong becomes the issue. */
export function read<T>(reader: (text: string) => Read<T>) {
  return z.string().transform((text, context): T => {
    const result = reader(text)
    if (result.ok) return result.value
    for (const fault of result.faults) {
      context.addIssue({ code: 'custom', message: fault.wrong, params: { right: fault.right } })
    }
    return z.NEVER
  })
}

/** A text that may not be empty, at most `max` characters. */
export function text(max = 200) {
  return read((source): Read<string> => {
    const cleaned = cleanText(source)
    return cleaned === '' ? bad('是空的', '请填写') : notTooLong(cleaned, max)
  })
}

/** Empty becomes `undefined`. */
export function optionalText(max = 200) {
  return read((source): Read<string | undefined> => {
    const cleaned = cleanText(source)
    return cleaned === '' ? good(undefined) : notTooLong(cleaned, max)
  }).optional()
}

function notTooLong(cleaned: string, max: number): Read<string> {
  const length = [...cleaned].length
  return length > max ? bad(`有 ${length} 个字，太长`, `请缩短到 ${max} 个字以内`) : good(cleaned)
}

function pattern(shape: RegExp, what: string, example: string) {
  return read((source): Read<string> => {
    const code = cleanCode(source)
    return shape.test(code) ? good(code) : bad(`“${cleanText(source)}”不是${what}`, `请写成如 ${example}`)
  })
}

export const id = () => pattern(/^[a-z0-9]+(-[a-z0-9]+)*$/, '编号', 'simen-01（小写字母、数字、短横）')
export const divisionCode = (digits: number) =>
  pattern(new RegExp(`^\\d{${digits}}$`), `${digits} 位区划代码`, '11010100100100'.slice(0, digits))
export const day = () => read(readDay)
export const dateOfPublication = () => read(readDateOfPublication)
export const flag = () => read(readFlag)
export const list = () => read((source) => good(readList(source)))
export const words = () => read((source) => good(readWords(source)))

/** A yes or no that must be said. */
export function requiredFlag() {
  return read((source): Read<boolean> => {
    const result = readFlag(source)
    if (!result.ok) return result
    return result.value === null ? bad('是空的', '请写 true 或 false') : good(result.value)
  })
}

export function number(least: number, most: number) {
  return read((source): Read<number> => {
    const result = readNumber(source)
    if (!result.ok || (result.value >= least && result.value <= most)) return result
    return bad(`${result.value} 超出范围`, `应在 ${least} 到 ${most} 之间`)
  })
}

/** One of the words given; a near miss is asked about. */
export function oneOf<T extends string>(words: readonly T[]) {
  return read((source): Read<T> => {
    const cleaned = cleanText(source)
    const found = words.find((word) => word === cleaned)
    if (found) return good(found)
    const near = nearestOf(cleaned, words)
    const hint = near ? `是不是“${near}”？可以写：` : '可以写：'
    return bad(cleaned === '' ? '是空的' : `没有“${cleaned}”这一项`, hint + words.join('、'))
  })
}

export const webUrl = () =>
  read((source): Read<string> => {
    const cleaned = cleanText(source)
    const right = '请写以 https:// 或 http:// 开头的完整网址'
    if (isPublicUrl(cleaned)) return good(cleaned)
    const odd = /^https?:\/\//.test(cleaned)
    return odd
      ? bad(`“${cleaned}”像是别的网站`, '网站名请用英文字母，前面不带用户名和 @，不用数字地址')
      : bad(`“${cleaned}”不是网址`, right)
  })
