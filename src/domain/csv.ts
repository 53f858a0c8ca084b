/** A spreadsheet takes a cell that begins so for a formula. */
const FORMULA = /^[\s\0]*[=+\-@＝＋－＠\t\r]/

/** One cell: in quotes, one that a spreadsheet would reckon with made text by an apostrophe. */
export function csvCell(text: string): string {
  const guarded = FORMULA.test(text) ? `'${text}` : text
  return `"${guarded.replace(/\0/g, '').replace(/"/g, '""')}"`
}

/** A table of text that Excel and WPS open by a tap. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return csvLines(rows.map((row) => row.map(csvCell)))
}

/** A table of finished cells: UTF-8 with its mark, lines ended by CR LF. */
export function csvLines(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.join(',')}\r\n`).join('')}`
}
