import { dayText, daysInMonth, type Day } from '../day'
import type { Fen } from '../money'
import { monthInYear, monthText, yearOfMonth, type Month } from '../month'
import { add, ZERO, type Exact } from '../wages/exact'
import { addSums, NO_SUMS, type Account, type Sums } from './account'
import { dayEarning } from './earn'
import { termsOn, type LoggedDay, type LoggedMoney, type SiteLog } from './site'

/** A day, or money that changed hands, in a statement. */
export type StatementRow =
  | { readonly kind: 'day'; readonly day: Day; readonly work: LoggedDay; readonly fen: Fen | null }
  | { readonly kind: 'money'; readonly day: Day; readonly money: LoggedMoney }

/** One month of one site, as it may be handed to somebody. */
export interface Statement {
  readonly month: Month
  readonly site: string
  readonly employer: string
  readonly from: Day
  /** The end of the month, or today where the month still runs. */
  readonly to: Day
  readonly rows: readonly StatementRow[]
  /** What was unpaid before this month. */
  readonly carriedFen: Fen
  readonly sums: Sums
  /** What is unpaid at its end. */
  readonly endFen: Fen
  /** Days on which something was done. */
  readonly workedDays: number
  readonly overHours: Exact
  /** Rows written more than two days after their day. */
  readonly late: number
  /** Days of this month that were written and taken back. */
  readonly takenBack: number
}

function rowsOf(log: SiteLog, month: Month): readonly StatementRow[] {
  const text = monthText(month)
  const within = (day: Day) => day.startsWith(text)
  const days = log.days.filter(({ day }) => within(day))
  const money = log.money.filter(({ day }) => within(day))
  const rows: StatementRow[] = [
    ...days.map((work) => ({ kind: 'day' as const, day: work.day, work, fen: fenOf(work, log) })),
    ...money.map((each) => ({ kind: 'money' as const, day: each.day, money: each })),
  ]
  return rows.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.kind < b.kind ? -1 : 0))
}

/** What a day alone comes to; `null` where it has no price, or its wage is by the month. */
function fenOf(work: LoggedDay, log: SiteLog): Fen | null {
  const terms = termsOn(log.terms, work.day)
  const { workFen, overFen } = dayEarning(work, terms)
  if (terms?.kind === 'month' || workFen === null) return null
  return workFen + (overFen ?? 0)
}

function isWork({ did, pieces, over }: LoggedDay): boolean {
  return did === 'full' || did === 'half' || did === 'hours' || pieces.num > 0 || over.num > 0
}

/** The statement of a month. What went before is carried over, so that the last one tells what is unpaid in all. */
export function statementOf(log: SiteLog, account: Account, month: Month, today: Day): Statement {
  let before = NO_SUMS
  account.months.forEach((sums, each) => {
    if (each < month) before = addSums(before, sums)
  })
  const sums = account.months.get(month) ?? NO_SUMS
  const rows = rowsOf(log, month)
  const [year, inYear] = [yearOfMonth(month), monthInYear(month)]
  const end = dayText(year, inYear, daysInMonth(year, inYear))
  const works = rows.flatMap((row) => (row.kind === 'day' ? [row.work] : []))
  const written = rows.map((row) => (row.kind === 'day' ? row.work.written : row.money.written))
  return {
    month,
    site: log.name,
    employer: log.employer,
    from: dayText(year, inYear, 1),
    to: end < today ? end : today,
    rows,
    carriedFen: before.unpaidFen,
    sums,
    endFen: before.unpaidFen + sums.unpaidFen,
    workedDays: works.filter(isWork).length,
    overHours: works.map(({ over }) => over).reduce(add, ZERO),
    late: written.filter(({ late }) => late !== null).length,
    takenBack: log.takenBack.filter((day) => day.startsWith(monthText(month))).length,
  }
}
