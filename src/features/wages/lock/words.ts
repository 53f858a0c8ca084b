import { clockText, momentAt } from '../../../domain/china-time'

/** `3 分钟` or `20 秒`: how long, rounded up. */
export function waitWords(ms: number): string {
  const seconds = Math.ceil(ms / 1000)
  return seconds > 90 ? `${Math.ceil(seconds / 60)} 分钟` : `${seconds} 秒`
}

/** `11 月 26 日 10:05`. */
export function momentWords(instantMs: number): string {
  const { day, minute } = momentAt(instantMs)
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日 ${clockText(minute)}`
}

/** What it does not do. */
export const LIMITS: readonly string[] = [
  '是帘子，不是保险箱，绕得过去。',
  '只挡“工资没拿到”这几页。',
  '存的东西没有加密，备份文件才加密。',
  '走开、关掉，或五分钟不看，就锁上。',
  '清浏览器的数据，不用密码就删光。',
]
