import type { EventRecord } from '../../domain/events/types'

/** The state of an event as its pill says it; `null` where it takes place as announced. */
export function stateOf({
  status,
  updated,
}: EventRecord): { readonly pill: string; readonly words: string } | null {
  if (status === 'cancelled') return { pill: '取消', words: '已经取消，别去' }
  if (status === 'postponed') return { pill: '推迟', words: '推迟了，新日子还没定，先别去' }
  return status === 'changed' ? { pill: '改了', words: `${updated} 改过时间或地点，按现在的来` } : null
}

/** `还剩 6 个名额`, `名额满了`, `一共 40 个名额`; empty where nothing limits it. */
export function seatsWords({ seats }: EventRecord): string {
  if (!seats) return ''
  if (seats.left === null) return `一共 ${seats.total} 个名额`
  return seats.left === 0 ? '名额满了' : `还剩 ${seats.left} 个名额`
}

/** Where to go, as short as a list needs it. */
export function placeLine(event: EventRecord, placeNameOf: (id: string) => string | undefined): string {
  const name = event.placeId === null ? undefined : placeNameOf(event.placeId)
  if (name ?? event.venue) return name ?? event.venue
  return event.online !== null ? '网上看，不用去' : '地点还没公布'
}

/** `给毕业生、在校生`; empty where it is for everybody or nobody said. */
export function audienceWords({ audience }: EventRecord): string {
  if (audience.length === 0) return ''
  return audience.includes('不限') ? '谁都能去' : `给${audience.join('、')}`
}
