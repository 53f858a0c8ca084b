export interface FrontMatter {
  readonly yaml: string
  /** The line of the file on which `yaml` begins. */
  readonly yamlLine: number
  readonly body: string
  readonly bodyLine: number
}

/** Cuts a page into the YAML between its first two `---` lines and the rest; `undefined` where there is none. */
export function splitFrontMatter(text: string): FrontMatter | undefined {
  const lines = text.split(/\r\n|\r|\n/)
  if (lines[0]?.trimEnd() !== '---') return undefined
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end < 0) return undefined
  return {
    yaml: lines.slice(1, end).join('\n'),
    yamlLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
  }
}
