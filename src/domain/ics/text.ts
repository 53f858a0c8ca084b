const MOST_OCTETS = 75

/**
 * A TEXT value (RFC 5545 3.3.11): backslash, semicolon, comma and line breaks escaped. Control characters, which no
 * calendar may hold, fall away; half a surrogate pair becomes U+FFFD.
 */
export function escapeText(text: string): string {
  return wellFormed(text)
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\n/g, '\\n')
}

/** Octets of a character in UTF-8, from its code point. */
export function octetsOf(codePoint: number): number {
  if (codePoint < 0x80) return 1
  if (codePoint < 0x800) return 2
  return codePoint < 0x10000 ? 3 : 4
}

/**
 * A content line folded so that no line has more than 75 octets without its CRLF, never inside a character. Ends
 * with CRLF (RFC 5545 3.1).
 */
export function foldLine(line: string): string {
  if (line.length * 3 <= MOST_OCTETS) return `${line}\r\n`
  let folded = ''
  let octets = 0
  for (const char of Array.from(line)) {
    const more = octetsOf(char.codePointAt(0) as number)
    if (octets + more > MOST_OCTETS) {
      folded += '\r\n '
      octets = 1
    }
    folded += char
    octets += more
  }
  return `${folded}\r\n`
}

/** Text that UTF-8 and a content line can hold. */
function wellFormed(text: string): string {
  return Array.from(text, sound).join('')
}

/** A URI in ASCII: what is not is percent-encoded, what already is stays (RFC 3986). */
export function uriValue(url: string): string {
  return wellFormed(url).replace(/[^\u0021-\u007E]+/g, encodeURIComponent)
}

function sound(char: string): string {
  const code = char.codePointAt(0) as number
  if (code >= 0xd800 && code <= 0xdfff) return '\uFFFD'
  return isControl(code) ? '' : char
}

function isControl(code: number): boolean {
  return code === 0x7f || (code < 0x20 && !'\t\n\r'.includes(String.fromCharCode(code)))
}
