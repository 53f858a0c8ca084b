import { EVENT_HEADINGS } from '../../../src/build/events/event-schema'
import { VACANCY_HEADINGS } from '../../../src/build/events/vacancies-csv'
import { tableRecords } from '../../../src/build/level-files'
import { problemText } from '../../../src/build/problem'
import { memoryStore } from '../../../src/build/read/store'
import { Problems, type RawRecord } from '../../../src/build/records'

type Cells = Readonly<Record<string, string>>

export const EVENT: Cells = {
  编号: 'fair-1',
  类型: '招聘会',
  名称: '冬季招聘会',
  时间: '2026年12月5日（周六）上午9:00—11:30',
  来源: 'notice',
  核对日期: '2026-11-20',
  复核期限: '2027-02-28',
  状态: '核实',
}
export const VACANCY: Cells = {
  单位: '甲厂',
  岗位: '会计',
  人数: '2',
  学历: '大专',
  薪酬: '5000-8000元/月',
  工作地点: '甲镇',
  班次: '白班',
}

const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text)

/** A CSV of the headings given, one line a row. */
export function csv(headings: Cells, rows: readonly Cells[]): string {
  const names = Object.keys(headings)
  return [names.join(','), ...rows.map((row) => names.map((name) => quoted(row[name] ?? '')).join(','))].join(
    '\r\n',
  )
}
export const eventsCsv = (...rows: Cells[]): string => csv(EVENT_HEADINGS, rows)
export const vacanciesCsv = (...rows: Cells[]): string => csv(VACANCY_HEADINGS, rows)

export function raws(
  text: string,
  headings: Cells,
  problems: Problems,
  path = 'here/events.csv',
): RawRecord[] {
  const store = memoryStore(new Map([[path, new TextEncoder().encode(text)]]))
  return tableRecords(store, path, { headings, optional: [] }, problems)
}

export const told = (problems: Problems): string[] => problems.all.map(problemText)
