import { addDays, type Day } from '../../domain/day'
import type { PlannedItem } from '../../domain/retirement/checklist'
import type { Ticks } from '../../domain/retirement/ticks'
import type { CalendarEntry, CalendarFile } from '../../domain/ics/types'
import { monthText } from '../../domain/month'
import { monthWords } from '../../domain/retirement/wording'
import { paperWords } from './item-words'
import type { Plan } from './use-checklist'

export interface ReminderContext {
  readonly today: Day
  /** The version of the rules, which every entry carries. */
  readonly version: string
  /** The part of a UID after `@`. */
  readonly uidDomain: string
  /** Tells people's calendars apart, without naming anybody. */
  readonly person: string
}

/** Nine in the morning of the day before. */
const ALARMS = [900]

/** The backward calendar: a whole day for each thing not done yet, and the month itself. */
export function reminderFile(plan: Plan, ticks: Ticks, context: ReminderContext): CalendarFile {
  const open = plan.items.filter(({ item }) => ticks[item.id]?.current.status !== 'done')
  const month: Day = `${monthText(plan.month)}-01`
  return {
    name: `退休一件事 · ${monthWords(plan.month)}`,
    description: `按规则 ${context.version} 版算。规则会改，到时再看一遍。`,
    prodId: '-//laodongyousuode//retirement//ZH',
    refreshMinutes: null,
    url: '',
    entries: [
      ...open.map((planned) => itemEntry(planned, context)),
      entry('month', `${monthWords(plan.month)}退休`, '打 12333 确认。', month, 0, context),
    ],
  }
}

/** What is due already is put on tomorrow. */
function itemEntry({ item, due, urgency }: PlannedItem, context: ReminderContext): CalendarEntry {
  const day = urgency === 'ahead' ? due.day : addDays(context.today, 1)
  const papers = item.papers.map(paperWords)
  const text = [item.why, ...papers.map((paper) => `带：${paper}`), `去：${item.where}`, '先打 12333']
  return entry(item.id, item.title, text.join('\n'), day, item.version, context)
}

function entry(
  id: string,
  title: string,
  text: string,
  day: Day,
  sequence: number,
  { version, uidDomain, person, today }: ReminderContext,
): CalendarEntry {
  return {
    uid: `retirement-${person}-${id}@${uidDomain}`,
    sequence,
    updated: today,
    title,
    description: `${text}\n规则版本 ${version}。这是提醒，不等于办了。`,
    location: '',
    url: '',
    position: null,
    categories: ['退休一件事'],
    status: 'CONFIRMED',
    time: { from: day, to: day, start: null, end: null },
    rule: null,
    alarms: ALARMS,
  }
}

/** The reminders as lines to read or copy, where no file can be saved. */
export function reminderText({ entries }: CalendarFile): string {
  return entries.map(({ time, title }) => `${time.from} ${title}`).join('\n')
}
