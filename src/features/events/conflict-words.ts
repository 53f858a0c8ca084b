import { minutesWords } from '../../domain/distance'
import type { Conflict } from './use-mine'

/** `两场同时，重叠 30 分钟` or `只隔 20 分钟，路上约 35 分钟`, as seen from one of the two where it is given. */
export function conflictWords({ clash, first, second }: Conflict, from?: string): string {
  const other = from === undefined ? null : first.id === from ? second : first
  const pair = other ? `和你的“${other.title}”` : `“${first.title}”和“${second.title}”`
  if (clash.kind === 'overlap')
    return clash.minutes > 0 ? `${pair}撞了，重叠 ${minutesWords(clash.minutes)}` : `${pair}同时开始`
  return `${pair}只隔 ${minutesWords(clash.gapMinutes)}，骑车路上约 ${minutesWords(clash.travelMinutes)}`
}
