import start from 'virtual:pack-shapes/start'
import { isSoundPart } from './shape'

/** Whether a part, eager or lazy, looks as the screens need it. What a lazy one must look like comes with the first. */
export async function isSound(name: string, value: unknown): Promise<boolean> {
  if (Object.prototype.hasOwnProperty.call(start.parts, name)) return isSoundPart(start, name, value)
  const lazy = await import('virtual:pack-shapes/lazy').catch(() => null)
  return lazy === null || isSoundPart(lazy.default, name, value)
}
