import { effectScope, watch } from 'vue'
import { useClock } from '../../content/clock'
import { startingWithin } from '../../domain/events/agenda'
import { notify } from '../../platform/notify'
import { readPref, writePref } from '../../platform/prefs'
import { placeLine } from './row-words'
import { useSchedule } from './schedule'
import { useEvents } from './use-events'
import { savedEvents } from './saved-events'
import { occurrenceWords } from './when'

export const REMIND_PREF = 'remind'
const DONE_PREF = 'reminded'
/** So many hours before the start. */
const HOURS_BEFORE = [24, 2]
const MOST_KEPT = 60

let started = false

/** Shows a notification a day and two hours before each saved event, once each, while the app is open. */
export function startReminders(): void {
  if (started) return
  started = true
  const clock = useClock()
  const events = useEvents()
  const schedule = useSchedule()
  void schedule.open()
  effectScope(true).run(() =>
    watch([() => clock.now, () => schedule.items, () => events.events], () => void remind(), {
      immediate: true,
    }),
  )

  async function remind(): Promise<void> {
    if (!clock.now || readPref(REMIND_PREF) !== '1') return
    const saved = savedEvents(schedule.items, events)
    for (const hours of HOURS_BEFORE) {
      for (const { event, occurrence } of startingWithin(saved, clock.now, hours, events.calendar)) {
        const tag = `${event.id} ${occurrence.from} ${hours}`
        if (event.status === 'postponed' || !takeNote(tag)) continue
        const when = occurrenceWords(occurrence, events.today)
        await notify(event.title, `${when}，${placeLine(event, events.placeNameOf)}`, tag)
      }
    }
  }
}

/** Goes on for those who asked before. */
export function resumeReminders(): void {
  if (readPref(REMIND_PREF) === '1') startReminders()
}

/** True the first time. */
function takeNote(tag: string): boolean {
  const done = (readPref(DONE_PREF) ?? '').split('\n')
  if (done.includes(tag)) return false
  writePref(DONE_PREF, [...done, tag].slice(-MOST_KEPT).join('\n'))
  return true
}
