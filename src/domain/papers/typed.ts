/** Dots that stand between the parts of a name; all are written as U+00B7. */
const DOTS = /\s*[·•․‧・．∙⋅･]\s*/g
/** Between two Chinese characters a full stop can only be such a dot. */
const STOP = /([\u3400-\u9fff])\s*\.\s*(?=[\u3400-\u9fff])/g
/** What XML and paper cannot hold, or what turns the order of a line: controls, marks of direction, noncharacters. */
const UNSEEN =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g

/** Halves of pairs that stand alone. */
function isWhole(character: string): boolean {
  const code = character.charCodeAt(0)
  return character.length === 2 || code < 0xd800 || code > 0xdfff
}

/** A typed text as it stands on paper: line ends as `\n`, without what cannot be seen, printed or kept in XML. */
export function plainText(typed: string): string {
  return Array.from(typed.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n'))
    .filter(isWhole)
    .join('')
    .replace(UNSEEN, '')
    .replace(/\t/g, ' ')
}

/** The same on one line, trimmed. */
export function oneLine(typed: string): string {
  return plainText(typed).replace(/\s+/g, ' ').trim()
}

/** A person's name, with one kind of dot. */
export function nameText(typed: string): string {
  return oneLine(typed).replace(DOTS, '·').replace(STOP, '$1·')
}

/** At most so many characters; never half of one. */
export function cut(text: string, most: number): string {
  const all = Array.from(text)
  return all.length > most ? all.slice(0, most).join('') : text
}
