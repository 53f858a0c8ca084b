import { z } from 'zod'
import { EVENT_KINDS } from '../../domain/events/types'
import { eventsReader } from '../events/reader'
import { id, oneOf, text } from '../schema/fields'
import { provenance } from '../schema/provenance'
import { whole } from '../schema/retirement'
import type { ExtraContext, ExtraPart } from './index'
import { checkSourcesWithin, levelFiles } from './level-sections'

const promisesSchema = z.strictObject({
  ...provenance(),
  promises: z.array(
    z.strictObject({
      id: id(),
      title: text(60),
      kinds: z.array(oneOf(EVENT_KINDS)).min(1),
      atLeast: whole(9999),
    }),
  ),
})

/** The events, the vacancies of each fair, and what the region's plan promises for each year. */
export function eventParts(context: ExtraContext): readonly ExtraPart[] {
  return [...promisesPart(context), ...eventsReader(context)]
}

/** A promise is the region's own: no other level's is taken. */
function promisesPart(context: ExtraContext): readonly ExtraPart[] {
  const own = { ...context, levels: context.levels.slice(0, 1) }
  const [file] = levelFiles(own, 'event-promises.yaml', promisesSchema)
  if (!file) return []
  checkSourcesWithin(context, file)
  return [{ name: 'event-promises', lazy: 'soon', value: file.value }]
}
