import type { Fault } from './result'

/** Marks that ride along with copied text and carry no meaning: taken out by every reader. */
export const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g

/**
 * What nobody types and no copying brings: controls, tags, letters that show as nothing, ends of ruby, characters that are
 * none. Text with them looks other than it is.
 */
const DECEPTIVE =
  /(?![\t\r\n])\p{Cc}|[\u115F\u1160\u3164\uFFA0\uFFF9-\uFFFB\uFFFE\uFFFF\u{E0000}-\u{E0FFF}]|\p{Cs}/u

export interface TextFault extends Fault {
  readonly line: number
  readonly column: number
}

/** Every line in which such a character stands, with the first of them. */
export function deceptiveFaults(text: string): readonly TextFault[] {
  if (!DECEPTIVE.test(text)) return []
  return text.split(/\r\n|\r|\n/).flatMap((line, index) => {
    const at = line.search(DECEPTIVE)
    if (at < 0) return []
    const code = (line.codePointAt(at) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return {
      line: index + 1,
      column: Array.from(line.slice(0, at)).length + 1,
      wrong: `有看不见的字符 U+${code}`,
      right: '请删掉这几个字，用键盘重新打一遍',
    }
  })
}

/** The text without any of them. */
export function withoutDeceptive(text: string): string {
  return text.replace(new RegExp(DECEPTIVE.source, 'gu'), '')
}
