import { DateRefusal } from './staff-days'
import type { Cursor } from './staff-text'

/** A time of the day as written: minutes since midnight, and the part of the day that it names, where it does. */
export interface WrittenTime {
  readonly minute: number
  readonly period: 'morning' | 'noon' | 'evening' | null
}

const PERIODS: Readonly<Record<string, 'morning' | 'noon' | 'evening'>> = {
  凌晨: 'morning',
  清晨: 'morning',
  早上: 'morning',
  早晨: 'morning',
  上午: 'morning',
  中午: 'noon',
  下午: 'evening',
  午后: 'evening',
  傍晚: 'evening',
  晚上: 'evening',
  晚: 'evening',
}
const PERIOD = new RegExp(Object.keys(PERIODS).join('|'))
const CLOCK = /(\d{1,2})(?::(\d{2})(?::\d{2})?|[点时](?:(半)|(一刻)|(三刻)|(\d{1,2})分?|整)?)/

/** From six in the evening on, 12点 is midnight. */
const EVENING = 18 * 60

/** A time at this place; `null` where there is none. The end of a span takes the part of the day from its start. */
export function takeTime(cursor: Cursor, start: WrittenTime | null = null): WrittenTime | null {
  const word = cursor.take(PERIOD)?.[0]
  const found = cursor.take(CLOCK)
  if (!found) {
    if (word === undefined) return null
    throw new DateRefusal(`“${word}”后面没有几点`, '请写成如 上午9:00')
  }
  const [hour, minute] = [Number(found[1]), minutesOf(found)]
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) {
    throw new DateRefusal(`没有“${found[0]}”这个时间`, '请写成 0:00 到 24:00 之间')
  }
  const period = word === undefined ? null : (PERIODS[word] as WrittenTime['period'])
  return period === null
    ? bare(hour, minute, found[1] as string, start)
    : named(hour, minute, period, word as string)
}

function minutesOf([, , colon, half, quarter, threeQuarters, minutes]: RegExpExecArray): number {
  if (half) return 30
  if (quarter) return 15
  return threeQuarters ? 45 : Number(colon ?? minutes ?? 0)
}

/** 下午2点 is 14:00, 晚上12点 is 24:00, 中午1点 is 13:00, 凌晨12点 is 0:00. */
function named(
  hour: number,
  minute: number,
  period: 'morning' | 'noon' | 'evening',
  word: string,
): WrittenTime {
  const refuse = () => new DateRefusal(`“${word}${hour}点”自相矛盾`, '请核对上午、下午和钟点')
  if (period === 'morning') {
    if (hour > 12 || (hour === 12 && word === '上午' && minute > 0)) throw refuse()
    return { minute: (hour === 12 && word === '凌晨' ? 0 : hour * 60) + minute, period }
  }
  if (period === 'noon') {
    if ((hour > 2 && hour < 11) || hour > 14) throw refuse()
    return { minute: (hour <= 2 ? hour + 12 : hour) * 60 + minute, period }
  }
  if (hour === 12) return { minute: (word.startsWith('晚') ? 24 * 60 : 12 * 60) + minute, period }
  return { minute: (hour < 12 ? hour + 12 : hour) * 60 + minute, period }
}

/** Without 上午 or 下午: an end after the start's own part of the day, else a clock of 24 hours. */
function bare(hour: number, minute: number, digits: string, start: WrittenTime | null): WrittenTime {
  const plain = hour * 60 + minute
  if (start === null) {
    if (hour >= 1 && hour <= 6 && digits.length === 1) {
      throw new DateRefusal(`“${hour}点”看不出是上午还是下午`, `请写成 0${hour}:00 或 下午${hour}:00`)
    }
    return { minute: plain, period: null }
  }
  const isLater = start.period === 'evening' || start.period === 'noon'
  const isMidnight = hour === 12 && start.minute >= EVENING
  const isAfternoon = isLater && plain < start.minute && (hour < 12 || isMidnight)
  return { minute: isAfternoon ? plain + 720 : plain, period: start.period }
}
