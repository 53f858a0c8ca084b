import { weekday } from '../day'
import type { Fen } from '../money'
import { csvCell, csvLines } from '../csv'
import { decimalText, exact, type Exact } from '../wages/exact'
import { dayEarning } from './earn'
import { termsOn, type SiteLog } from './site'
import type { Statement, StatementRow } from './statement'
import { wayWords, MONEY_WORDS, plainLine, workWords } from './words'

const HEADINGS = [
  '日期',
  '星期',
  '工地',
  '记的',
  '工',
  '小时',
  '加班小时',
  '件数',
  '挣的（元）',
  '收到（元）',
  '借支（元）',
  '扣款（元）',
  '怎么给的',
  '备注',
  '哪天写的',
  '补记或改过',
] as const

/** Text is guarded against being reckoned with; a count or an amount in fen stands bare, so that it can be. */
type Cell = string | Exact | Fen | null

function cellText(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return decimalText(exact(cell, 100))
  return typeof cell === 'string' ? csvCell(plainLine(cell)) : decimalText(cell, 4)
}

function counted(value: Exact | null): Exact | null {
  return value && value.num > 0 ? value : null
}

function cellsOf(row: StatementRow, log: SiteLog): readonly Cell[] {
  const head = [row.day, `周${'一二三四五六日'.charAt(weekday(row.day) - 1)}`, log.name]
  const { written } = row.kind === 'day' ? row.work : row.money
  const late = written.late === null ? '' : written.late === 'added' ? '后来补记' : '后来改过'
  if (row.kind === 'money') {
    const { kind, fen, how, note } = row.money
    const moved = (['paid', 'advance', 'deduct'] as const).map((each) => (each === kind ? fen : null))
    const none = [null, null, null, null, null]
    return [...head, MONEY_WORDS[kind], ...none, ...moved, wayWords(how), note, written.day, late]
  }
  const { work, fen } = row
  const { units, hours } = dayEarning(work, termsOn(log.terms, row.day))
  const counts = [counted(units), counted(hours), counted(work.over), counted(work.pieces)]
  const tail = [null, null, null, '', work.note, written.day, late]
  return [...head, workWords(work), ...counts, fen, ...tail]
}

/**
 * Statements as a table for Excel and WPS: UTF-8 with its mark, lines ended by CR LF, no cell that runs as a formula.
 * Days and money stand in one column of days; a sheet can add up each column.
 */
export function statementCsv(statements: readonly Statement[], log: SiteLog): string {
  const rows = statements.flatMap(({ rows: each }) => each).map((row) => cellsOf(row, log))
  const lines = [
    HEADINGS.map((heading) => csvCell(heading)),
    ...rows.map((row) => row.map((cell) => cellText(cell))),
  ]
  return csvLines(lines)
}
