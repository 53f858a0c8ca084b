import type { Day } from '../../domain/day'
import type { CalendarFile } from '../../domain/ics/types'
import type { ClaimResult } from '../../domain/skills/claim'
import { dayWords } from './claim-fields'

/** Nine in the morning a month, a week and a day before. */
const ALARMS = [900, 6 * 1440 + 900, 29 * 1440 + 900]

/** The last day to claim as a calendar entry, on its safe day. */
export function claimCalendar(
  { window: { last, safe }, level }: ClaimResult,
  {
    certified,
    today,
    uidDomain,
  }: { readonly certified: Day; readonly today: Day; readonly uidDomain: string },
): CalendarFile {
  return {
    name: '技能补贴，最晚哪天',
    description: '按填的日子算的。先打 12333 问今年的办法。',
    prodId: '-//laodongyousuode//skills//ZH',
    refreshMinutes: null,
    url: '',
    entries: [
      {
        uid: `skill-${certified}@${uidDomain}`,
        sequence: 0,
        updated: today,
        title: `${level.name}证书的补贴，最晚今天`,
        description: `证书 ${certified} 发的，到 ${dayWords(last)}满期。先打 12333 问今年的办法。`,
        location: '',
        url: '',
        position: null,
        categories: [],
        status: 'CONFIRMED',
        time: { from: safe, to: safe, start: null, end: null },
        rule: null,
        alarms: ALARMS,
      },
    ],
  }
}
