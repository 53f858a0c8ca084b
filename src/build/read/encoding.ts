export type Encoding = 'UTF-8' | 'UTF-16' | 'GBK'

/** The text of a file, or what is wrong with its bytes. Line ends are kept as they are; a BOM is not. */
export type Decoded =
  | { readonly ok: true; readonly text: string; readonly encoding: Encoding }
  | { readonly ok: false; readonly line: number; readonly wrong: string; readonly right: string }

const SAVE_AGAIN = '请用“CSV UTF-8”或 UTF-8 编码另存一次'
const REPLACEMENT = '\uFFFD'

/**
 * Bytes to text: UTF-8 with or without BOM, UTF-16 with BOM, else GBK, which spreadsheets in China write, with the rare
 * characters of four bytes that GB 18030 adds.
 * Damaged UTF-8 is told as such and never read as GBK, because that would turn one bad byte into a page of
 * nonsense.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const utf16 = utf16Label(bytes)
  if (utf16) return decodeAs(bytes, utf16, 'UTF-16')
  if (bytes.includes(0)) return refused(lineOfByte(bytes, bytes.indexOf(0)), '含有空字节，不是文本文件')
  const loose = new TextDecoder('utf-8').decode(bytes)
  if (!loose.includes(REPLACEMENT)) return { ok: true, text: loose, encoding: 'UTF-8' }
  if (mostlyUtf8(loose)) return refused(lineOf(loose, loose.indexOf(REPLACEMENT)), '有损坏的字符')
  return decodeAs(bytes, 'gb18030', 'GBK')
}

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return undefined
}

function decodeAs(bytes: Uint8Array, label: string, encoding: Encoding): Decoded {
  try {
    return { ok: true, text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding }
  } catch {
    return refused(1, '无法识别文件的编码')
  }
}

/** GBK bytes read as UTF-8 are nearly all damage; a flipped byte in a UTF-8 file is a little damage. */
function mostlyUtf8(text: string): boolean {
  let damaged = 0
  let intact = 0
  for (const char of text) {
    if (char === REPLACEMENT) damaged++
    else if (char > '\u07ff') intact++
  }
  return intact > 0 && intact * 2 >= damaged
}

function refused(line: number, wrong: string): Decoded {
  return { ok: false, line, wrong, right: SAVE_AGAIN }
}

function lineOf(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n|\r|\n/).length
}

function lineOfByte(bytes: Uint8Array, index: number): number {
  return bytes.slice(0, index).filter((byte) => byte === 10).length + 1
}
