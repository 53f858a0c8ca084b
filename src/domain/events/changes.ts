import { costWords, placeWords, recurrenceWords, registrationWords, STATUS_WORDS, timeWords } from './words'
import type { EventRecord } from './types'

const SEEN_FIELDS = [
  'title',
  'time',
  'recurrence',
  'placeId',
  'venue',
  'online',
  'status',
  'registration',
  'cost',
  'bring',
  'organiser',
] as const

/** What a person saw of an event, as kept on the device: the values, so that both sides get today's words. */
export type SeenEvent = Pick<EventRecord, 'id' | (typeof SEEN_FIELDS)[number]>

/** One thing that is not as the person saw it. */
export interface Change {
  /** What it is called on the screen, e.g. 时间. */
  readonly label: string
  readonly was: string
  readonly is: string
}

type PlaceNameOf = (id: string) => string | undefined

const LABELS: readonly (readonly [string, (event: SeenEvent, placeNameOf: PlaceNameOf) => string])[] = [
  ['状态', ({ status }) => STATUS_WORDS[status]],
  ['时间', ({ time }) => timeWords(time)],
  ['重复', ({ recurrence }) => `${recurrenceWords(recurrence)}${exceptWords(recurrence)}`],
  ['地点', (event, placeNameOf) => placeWords(event, placeNameOf)],
  ['名称', ({ title }) => title],
  ['报名', ({ registration }) => registrationWords(registration)],
  ['费用', ({ cost }) => costWords(cost)],
  ['带什么', ({ bring }) => bring.join('、') || '未说明'],
  ['主办', ({ organiser }) => organiser || '未说明'],
]

/** What to keep of an event that a person saves or opens. */
export function seenOf(event: EventRecord): SeenEvent {
  const seen = SEEN_FIELDS.map((field) => [field, event[field]] as const)
  return seen.reduce((all, [field, value]) => ({ ...all, [field]: value }), { id: event.id }) as SeenEvent
}

/**
 * What changed since the person looked, in words, the gravest first; one line 状态 where the event is gone from the
 * data (`now` is `undefined`).
 */
export function changesSince(
  seen: SeenEvent,
  now: EventRecord | undefined,
  placeNameOf: PlaceNameOf,
): readonly Change[] {
  if (!now) return [{ label: '状态', was: STATUS_WORDS[seen.status], is: '已撤下' }]
  return LABELS.map(([label, words]) => ({
    label,
    was: words(seen, placeNameOf),
    is: words(now, placeNameOf),
  })).filter(({ was, is }) => was !== is)
}

function exceptWords(rule: SeenEvent['recurrence']): string {
  return rule && rule.except.length > 0 ? `，${rule.except.join('、')} 除外` : ''
}
