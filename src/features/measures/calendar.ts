import type { Day } from '../../domain/day'
import type { CalendarFile } from '../../domain/ics/types'
import type { Assessment } from '../../domain/measures/assess'
import { reasonsOf } from '../../domain/measures/reasons'

/** Nine in the morning a month, a week and a day before. */
const ALARMS = [900, 6 * 1440 + 900, 29 * 1440 + 900]

/** The last days as whole-day entries; `uidDomain` is the part of a UID after `@`. */
export function measureCalendar(
  deadlines: readonly Assessment[],
  { today, uidDomain }: { readonly today: Day; readonly uidDomain: string },
): CalendarFile {
  return {
    name: '补贴最晚哪天',
    description: '按填的日子算的。拿不准打 12333。',
    prodId: '-//laodongyousuode//measures//ZH',
    refreshMinutes: null,
    url: '',
    entries: deadlines.flatMap((assessment) =>
      assessment.last === null
        ? []
        : [
            {
              uid: `measure-${assessment.measure.id}@${uidDomain}`,
              sequence: 0,
              updated: today,
              title: `最晚今天：${assessment.measure.name}`,
              description: `${reasonsOf(assessment).join('\n')}\n先打 12333 问。`,
              location: '',
              url: '',
              position: null,
              categories: [],
              status: 'CONFIRMED' as const,
              time: { from: assessment.last, to: assessment.last, start: null, end: null },
              rule: null,
              alarms: ALARMS,
            },
          ],
    ),
  }
}
