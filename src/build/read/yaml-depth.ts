/** Deeper than any seed and far less deep than the stack: the parser calls itself once a level. */
const DEEPEST = 40

/** The line at which a YAML text nests deeper than a seed ever does, by a count that does not parse it. */
export function tooDeepLine(text: string): number | undefined {
  let open = 0
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const markers = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0] ?? ''
    const dashes = markers.replace(/[ \t]/g, '').length
    open = Math.max(0, open + count(line, /[[{]/g) - count(line, /[\]}]/g))
    const deepest = Math.max(open, count(line, /[[{]/g), dashes, markers.length / 2)
    if (deepest > DEEPEST) return index + 1
  }
  return undefined
}

function count(line: string, sign: RegExp): number {
  return line.match(sign)?.length ?? 0
}
