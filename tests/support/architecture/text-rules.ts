import { templateOf, type Source } from './sources'

function breaches(sources: readonly Source[], pattern: RegExp, what: string): string[] {
  return sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1} ${what}: ${line.trim()}`] : [])),
  )
}

/** Text that is taken for HTML or for code. */
export function rawHtml(sources: readonly Source[]): string[] {
  const pattern =
    /\bv-html\b|\b(inner|outer)HTML\b|\binsertAdjacentHTML\b|\bdocument\s*\.\s*write(ln)?\b|\bcreateContextualFragment\b|\bsrcdoc\b|\beval\(|\bnew Function\(/
  return breaches(sources, pattern, 'takes text for HTML')
}

/** Styles in attributes, which the Content-Security-Policy refuses. */
export function styleAttributes(sources: readonly Source[]): string[] {
  const templates = sources.map((source) => ({ file: source.file, text: templateOf(source) }))
  return [
    ...breaches(templates, /(^|[\s"'])(:|v-bind:)?style\s*=/, 'has a style attribute'),
    ...breaches(sources, /setAttribute\(\s*['"]style['"]/, 'sets a style attribute'),
  ]
}

/** Names and numbers of a region. */
export function regionWords(sources: readonly Source[], words: readonly string[]): string[] {
  return sources.flatMap(({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        words.filter((word) => line.includes(word)).map((word) => `${file}:${index + 1} names ${word}`),
      ),
  )
}

/** Files with more lines than the limit. */
export function longFiles(sources: readonly Source[], limit: number): string[] {
  return sources.flatMap(({ file, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length
    return lines > limit ? [`${file} has ${lines} lines`] : []
  })
}

/** Folders of one machine and hosts of package registries; written apart, so that this file does not name them. */
const MACHINE = new RegExp(
  [
    ['/ho', 'me/\\w'],
    ['/ro', 'ot/'],
    ['/Us', 'ers/\\w'],
    ['[A-Za-z]:', '\\\\Users\\\\'],
    ['/t', 'mp/'],
    ['/wo', 'rk/(main|shared)\\b'],
    ['registry', '\\.npm'],
    ['npm', 'mirror'],
    ['registry', '\\.yarnpkg'],
    ['npm\\.', 'taobao'],
    ['verd', 'accio'],
    ['"reso', 'lved":'],
  ]
    .map((parts) => parts.join(''))
    .join('|'),
)

export function machinePaths(sources: readonly Source[]): string[] {
  return breaches(sources, MACHINE, 'names a machine or a registry')
}
