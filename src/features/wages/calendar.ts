import type { CalendarFile } from '../../domain/ics/types'
import type { Day } from '../../domain/day'
import type { Deadline } from '../../domain/wages/deadlines'
import { dayWords } from './limits'

export interface CalendarHow {
  readonly today: Day
  /** The part of a UID after `@`. */
  readonly uidDomain: string
  /** Without a trace: an entry that says nothing of wages. */
  readonly neutral: boolean
}

/** Nine in the morning a month, a week and a day before. */
const ALARMS = [900, 6 * 1440 + 900, 29 * 1440 + 900]

type Running = Extract<Deadline, { readonly safe: Day }>

function running(deadlines: readonly Deadline[]): readonly Running[] {
  return deadlines.filter(
    (deadline): deadline is Running => deadline.status === 'running' && deadline.rule.who === 'worker',
  )
}

/** The last days as entries of a calendar, each on its safe day. */
export function limitCalendar(deadlines: readonly Deadline[], how: CalendarHow): CalendarFile {
  return {
    name: how.neutral ? '要办的事' : '最晚哪天',
    description: '按填的日子算的。拿不准打 12333。',
    prodId: '-//laodongyousuode//limits//ZH',
    refreshMinutes: null,
    url: '',
    entries: running(deadlines).map(({ rule, safe, nominal, from }) => ({
      uid: `limit-${rule.id}-${from}@${how.uidDomain}`,
      sequence: 0,
      updated: how.today,
      title: how.neutral ? '要办的事，最晚今天' : `最晚今天：${rule.title}`,
      description: how.neutral ? '打 12333。' : `${rule.words}\n到期 ${dayWords(nominal)}。拿不准打 12333。`,
      location: '',
      url: '',
      position: null,
      categories: [],
      status: 'CONFIRMED',
      time: { from: safe, to: safe, start: null, end: null },
      rule: null,
      alarms: ALARMS,
    })),
  }
}

/** The same as lines to read or copy. */
export function calendarText({ entries }: CalendarFile): string {
  return entries.map(({ time, title }) => `${dayWords(time.from)} ${title}`).join('\n')
}
