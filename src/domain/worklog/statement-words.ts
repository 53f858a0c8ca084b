import { yuanText, type Fen } from '../money'
import { monthInYear, yearOfMonth, type Month } from '../month'
import { decimalText } from '../wages/exact'
import type { Sums, TermsSum } from './account'
import type { Statement, StatementRow } from './statement'
import { wayWords, KIND_WORDS, MONEY_WORDS, lateWords, plainLine, rateText, workWords } from './words'

/** A line of a sum: what it is, the working of it, how much. */
export interface SumLine {
  readonly what: string
  readonly how: string
  /** Signed as it goes into the sum; `null` where it has no price and is in no sum. */
  readonly fen: Fen | null
}

export const METHOD_WORDS = {
  whole: '整月干满，按整月算',
  share: '没干满的月按天数折算，中间的法定假日也算，法律没有定死的算法',
  over: '过完的月按整月算，这个月还没算进来',
} as const

export function monthTitle(month: Month): string {
  return `${yearOfMonth(month)} 年 ${monthInYear(month)} 月`
}

function termsLines({ terms, count, fen, overHours, overFen, methods }: TermsSum): readonly SumLine[] {
  if (!terms) return []
  const each = { day: '每个工', hour: '每小时', piece: '每件', month: '每月' }[terms.kind]
  const how = methods.map((method) => METHOD_WORDS[method]).join('；')
  const work: SumLine = {
    what: `${decimalText(count, 3)} ${KIND_WORDS[terms.kind].unit}`,
    how: [`${each} ${rateText(terms.rate)}`, how].filter(Boolean).join('。'),
    fen,
  }
  const over: SumLine = {
    what: `加班 ${decimalText(overHours)} 小时`,
    how: terms.over ? `每小时 ${rateText(terms.over)}` : '',
    fen: overFen,
  }
  return [...(count.num > 0 ? [work] : []), ...(overHours.num > 0 ? [over] : [])]
}

/** What sums are made of, line by line. */
export function sumLines(sums: Sums): readonly SumLine[] {
  const { moved, unpricedOver, unpricedDays } = sums
  return [
    ...sums.byTerms.flatMap(termsLines),
    ...(unpricedOver.num > 0
      ? [{ what: `加班 ${decimalText(unpricedOver)} 小时`, how: '没说好价，没算进来', fen: null }]
      : []),
    ...(unpricedDays > 0 ? [{ what: `${unpricedDays} 天`, how: '没说好价，没算进来', fen: null }] : []),
    ...(['paid', 'advance', 'deduct'] as const)
      .filter((kind) => moved[kind] > 0)
      .map((kind) => ({ what: MONEY_WORDS[kind], how: '', fen: -moved[kind] })),
  ]
}

/** What is left to pay, in words; more paid than earned is no debt. */
export function unpaidWords(fen: Fen): { readonly what: string; readonly figure: string } {
  return fen < 0 ? { what: '多收了', figure: yuanText(-fen) } : { what: '未结', figure: yuanText(fen) }
}

/** The row of a statement: what, how much, and what is to be known about it. */
export function rowWords(row: StatementRow): {
  readonly what: string
  readonly figure: string
  readonly note: string
  readonly late: string
} {
  if (row.kind === 'day')
    return {
      what: workWords(row.work),
      figure: row.fen === null || row.fen === 0 ? '' : yuanText(row.fen),
      note: plainLine(row.work.note),
      late: lateWords(row.work.written, row.day),
    }
  const { kind, fen, how, note, written } = row.money
  return {
    what: [MONEY_WORDS[kind], wayWords(how)].filter(Boolean).join('，'),
    figure: yuanText(-fen),
    note: plainLine(note),
    late: lateWords(written, row.day),
  }
}

/** What a reader should know of how it was kept. */
export function keptWords({ late, takenBack }: Pick<Statement, 'late' | 'takenBack'>): readonly string[] {
  return [
    late > 0 ? `有 ${late} 行是隔了两天以上补记或改过的，行尾写着哪天写的。` : '每一行都是两天之内记下的。',
    ...(takenBack > 0 ? [`有 ${takenBack} 天记了又去掉。`] : []),
  ]
}
