import { CELL, type FilledSection, type PaperDocument } from './fill'

/** A section as a person edits it: a line a row, cells of a table divided by `｜`. */
export function sectionText({ rows }: FilledSection): string {
  return rows.map((cells) => cells.map((cell) => cell.split(CELL).join('/')).join(CELL)).join('\n')
}

function sectionLines({ kind, columns, rows, heading }: FilledSection): readonly string[] {
  const cells = columns.length > 0 ? [columns, ...rows] : rows
  const lines = kind === 'table' ? cells.map((row) => row.join(CELL)) : rows.map(([text = '']) => text)
  return [...(heading === undefined ? [] : [heading]), ...lines, '']
}

/** A paper as plain text: what a message or a clipboard can hold. */
export function paperText({ title, sections }: PaperDocument): string {
  const lines = sections.filter(({ empty }) => !empty).map(sectionLines)
  return [title, '', ...lines.reduce((all, each) => [...all, ...each], [])].join('\n').trim()
}
