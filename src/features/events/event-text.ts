import type { EventRecord } from '../../domain/events/types'
import { costWords, placeWords, recurrenceWords, registrationWords } from '../../domain/events/words'
import { stateOf } from './row-words'

/** An event as a text to paste into a message or a calendar, where no file can be kept. */
export function eventText(
  event: EventRecord,
  when: string,
  placeNameOf: (id: string) => string | undefined,
  url: string,
): string {
  const state = stateOf(event)
  const lines = [
    event.title,
    state ? `【${state.pill}】${state.words}` : '',
    `时间：${when}`,
    event.recurrence ? `重复：${recurrenceWords(event.recurrence)}` : '',
    `地点：${placeWords(event, placeNameOf)}`,
    `报名：${registrationWords(event.registration)}`,
    `费用：${costWords(event.cost)}`,
    event.bring.length > 0 ? `带：${event.bring.join('、')}` : '',
    event.recordStatus === 'sample' ? '示例数据，不是真实活动' : '',
    url,
  ]
  return lines.filter(Boolean).join('\n')
}
