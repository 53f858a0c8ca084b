import type { AgendaDay } from '../../domain/events/agenda'
import { stateOf, placeLine } from './row-words'
import { occurrenceWords } from './when'

/** A schedule as a text to paste, where no file can be kept. */
export function itineraryText(
  days: readonly AgendaDay[],
  today: string,
  placeNameOf: (id: string) => string | undefined,
): string {
  const lines = days.flatMap(({ items }) =>
    items
      .filter(({ nth }) => nth === 1)
      .map(({ event, occurrence }) => {
        const state = stateOf(event)
        const mark = state ? `【${state.pill}】` : ''
        return `${occurrenceWords(occurrence, today)} ${mark}${event.title}，${placeLine(event, placeNameOf)}`
      }),
  )
  return lines.length > 0 ? lines.join('\n') : '这两个月没有定下日子的'
}
