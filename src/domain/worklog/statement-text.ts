import { yuanText } from '../money'
import type { Statement, StatementRow } from './statement'
import { keptWords, monthTitle, rowWords, sumLines, unpaidWords } from './statement-words'
import { plainLine, shortDay, shortened } from './words'

/** What a message in WeChat holds without being folded away. */
const MOST = 2000
const NOTE_SIGNS = 20
const NAME_SIGNS = 30

function rowLine(row: StatementRow, notes: boolean): string {
  const { what, figure, note, late } = rowWords(row)
  const said = notes && note ? `（${shortened(note, NOTE_SIGNS)}）` : ''
  return [shortDay(row.day), `${what}${said}`, figure, late && `〔${late}〕`].filter(Boolean).join(' ')
}

function head({ site, employer, month, from, to }: Statement): readonly string[] {
  return [
    `【月结单】${monthTitle(month)}`,
    [site || '没写名字', employer]
      .map((text) => shortened(plainLine(text), NAME_SIGNS))
      .filter(Boolean)
      .join('，'),
    `${from} 到 ${to}`,
  ]
}

function foot(statement: Statement): readonly string[] {
  const { carriedFen, sums, endFen } = statement
  const { what, figure } = unpaidWords(endFen)
  return [
    ...(carriedFen !== 0 ? [`上月转来 ${yuanText(carriedFen)}`] : []),
    ...sumLines(sums).map(({ what: name, how, fen }) =>
      [name, how && `（${how}）`, fen === null ? '' : yuanText(fen)].filter(Boolean).join(' '),
    ),
    `到 ${statement.to} ${what} ${figure}`,
    ...keptWords(statement),
  ]
}

/** Text of a statement by so many rows and with or without notes. */
function written(statement: Statement, rows: number, notes: boolean): string {
  const lines = statement.rows.slice(0, rows).map((row) => rowLine(row, notes))
  const left = statement.rows.length - lines.length
  const more = left > 0 ? [`还有 ${left} 行没写下，看图或表格`] : []
  return [...head(statement), '', ...lines, ...more, '', ...foot(statement)].join('\n')
}

/** The statement as short lines to send: at most 2,000 characters; notes go first, then rows, and that is said. */
export function statementText(statement: Statement): string {
  const whole = written(statement, statement.rows.length, true)
  if (whole.length <= MOST) return whole
  for (let rows = statement.rows.length; rows > 0; rows -= 5) {
    const text = written(statement, rows, false)
    if (text.length <= MOST) return text
  }
  return written(statement, 0, false)
}
