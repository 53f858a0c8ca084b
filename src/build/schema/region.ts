import { z } from 'zod'
import { divisionCode, id, number, requiredFlag, text } from './fields'
import { latitude, longitude, position } from './records'

const bounds = z.strictObject({
  south: latitude(),
  west: longitude(),
  north: latitude(),
  east: longitude(),
})

/** A level. Only a level with a pack of its own needs a centre, bounds and the ten-minute rule. */
export const regionSchema = z.strictObject({
  id: id(),
  parent: id().optional(),
  name: text(20),
  /** What people call it: without 市 or 县. */
  shortName: text(10).optional(),
  code: divisionCode(6).optional(),
  centre: position().optional(),
  bounds: bounds.optional(),
  published: requiredFlag().optional(),
  words: z.array(text(40)).optional(),
  /** The row of the province's minimum wage that holds here. */
  minimumWageTier: number(1, 9).optional(),
  tenMinutes: z
    .strictObject({ detour: number(1, 3), walkKmh: number(1, 10), bikeKmh: number(5, 40) })
    .optional(),
})

export type RegionRecord = z.output<typeof regionSchema>
