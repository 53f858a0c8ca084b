const MOST_CHARACTERS = 80
/** Most file systems take 255 bytes for a name. */
const MOST_BYTES = 240
const MOST_EXTENSION = 8

/** Characters that steer the text, hide in it, or mean something to a file system. */
function isUnsafe(character: string): boolean {
  const point = character.codePointAt(0) ?? 0
  return (
    point < 0x20 ||
    (point >= 0x7f && point <= 0x9f) ||
    point === 0xad ||
    point === 0x61c ||
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x2028 && point <= 0x202e) ||
    (point >= 0x2060 && point <= 0x206f) ||
    (point >= 0xd800 && point <= 0xdfff) ||
    (point >= 0xe000 && point <= 0xf8ff) ||
    point === 0xfeff ||
    (point >= 0xfff0 && point <= 0xffff && point !== 0xfffd) ||
    point >= 0xe0000 ||
    '<>:"|?*/\\%$`~'.includes(character)
  )
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}

/** Text that may stand in a file name on any system: one line, no path, nothing hidden, no dots or blanks at its ends. */
function cleaned(text: string): string {
  return Array.from(text)
    .map((character) => (isUnsafe(character) ? ' ' : character))
    .join('')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/^[ .]+|[ .]+$/g, '')
}

/** As many whole characters as fit. */
function cut(text: string, characters: number, bytes: number): string {
  let left = bytes
  const kept = Array.from(text)
    .slice(0, characters)
    .filter((character) => (left -= bytesOf(character)) >= 0)
  return kept.join('').replace(/[ .]+$/, '')
}

const BY_TYPE: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'application/pdf': 'pdf',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/amr': 'amr',
  'video/mp4': 'mp4',
  'text/plain': 'txt',
}

/** Endings that a computer would run when the file is opened. */
const RUNNABLE = /^(exe|com|scr|pif|bat|cmd|ps1|vbs|vbe|js|jse|wsf|hta|lnk|msi|jar|apk|sh|url|reg)$/

/** The ending of a name, in small letters; else the one of its type; else `bin`. What would be run is not: `exe.txt`. */
export function extensionOf(name: string, mime: string): string {
  const own = /\.([A-Za-z0-9]{1,8})$/.exec(name.trim())?.[1]?.toLowerCase() ?? BY_TYPE[mime] ?? 'bin'
  return RUNNABLE.test(own) ? `${own}.txt` : own
}

/** The name of a file without folders and without its ending. */
export function stemOf(name: string): string {
  const last = name.split(/[/\\]/).filter(Boolean).pop() ?? ''
  return last.replace(new RegExp(`\\.[A-Za-z0-9]{1,${MOST_EXTENSION}}$`), '')
}

/**
 * A file name for any system: `<number> <text>.<ending>`, at most 80 characters and 240 bytes, cut between characters. The
 * number in front makes it unlike any other, also where case does not count, and unlike the names that Windows keeps for
 * itself.
 */
export function safeFileName(number: string, text: string, extension: string): string {
  const around = number.length + extension.length + 2
  const stem = cut(cleaned(text), MOST_CHARACTERS - around, MOST_BYTES - around)
  return stem === '' ? `${number}.${extension}` : `${number} ${stem}.${extension}`
}
