import { isDay } from '../day'

/**
 * What is wrong with a value from a file. `newer`: it has what this app does not know, a newer one may. `damaged`: it
 * cannot be what it says it is.
 */
export type ShapeFault = 'newer' | 'damaged'

/** Tells what is wrong with a value, or `null`. */
export type Shape = (value: unknown) => ShapeFault | null

/** No text of a person is longer; a longer one was made to hurt. */
const LONGEST_TEXT = 200_000
const MOST_ENTRIES = 20_000

function fault(found: boolean): ShapeFault | null {
  return found ? 'damaged' : null
}

export const text: Shape = (value) => fault(typeof value !== 'string' || value.length > LONGEST_TEXT)
/** A name given by this app. Names of what every object has are none: they would be found where nothing stands. */
export const name: Shape = (value) =>
  fault(typeof value !== 'string' || !/^[\w:. -]{1,100}$/.test(value) || value in {})

/** The first instant that no phone's clock shows, in milliseconds. A later one could never be corrected by a new mark. */
const END_OF_TIME = Date.UTC(2100, 0, 1)

/** An instant in milliseconds. */
export const instant: Shape = (value) =>
  fault(!Number.isSafeInteger(value) || Number(value) < 0 || Number(value) >= END_OF_TIME)

/** The same as ISO text with milliseconds and Z. */
export const isoInstant: Shape = (value) => {
  if (typeof value !== 'string') return 'damaged'
  const at = Date.parse(value)
  return fault(!Number.isFinite(at) || at >= END_OF_TIME || new Date(at).toISOString() !== value)
}

export const day: Shape = (value) => fault(typeof value !== 'string' || !isDay(value))
/** A whole number that a person may well mean: of months, of times. */
export const whole: Shape = (value) => fault(!Number.isSafeInteger(value) || Math.abs(Number(value)) > 1e6)
export const amount: Shape = (value) => fault(typeof value !== 'number' || !Number.isFinite(value))
export const flag: Shape = (value) => fault(typeof value !== 'boolean')

export function orNull(shape: Shape): Shape {
  return (value) => (value === null ? null : shape(value))
}

export function maybe(shape: Shape): Shape {
  return (value) => (value === undefined ? null : shape(value))
}

/** One of some words; another word may be a newer app's. */
export function oneOf(...words: readonly (string | number)[]): Shape {
  return (value) => {
    if (typeof value !== 'string' && typeof value !== 'number') return 'damaged'
    return words.includes(value) ? null : 'newer'
  }
}

export function list(shape: Shape): Shape {
  return (value) => {
    if (!Array.isArray(value) || value.length > MOST_ENTRIES) return 'damaged'
    return firstFault(value.map((each: unknown) => shape(each)))
  }
}

/** An object whose keys are free. */
export function map(shape: Shape): Shape {
  return (value) => {
    if (!isObject(value)) return 'damaged'
    const keys = Object.keys(value)
    if (keys.length > MOST_ENTRIES || keys.some((key) => key in {})) return 'damaged'
    // What is not there and what is nothing are one: a file does not tell them apart.
    return firstFault(keys.map((key) => (value[key] === undefined ? null : shape(value[key]))))
  }
}

/** An object with just these fields. A field too many is a newer app's. */
export function record<Row>(fields: { readonly [Name in keyof Required<Row>]: Shape }): Shape {
  const known = fields as Readonly<Record<string, Shape>>
  const names = Object.keys(known)
  return (value) => {
    if (!isObject(value)) return 'damaged'
    const faults = names.map((name) => (known[name] as Shape)(value[name]))
    const extra = Object.keys(value).some((key) => !names.includes(key))
    return firstFault([...faults, extra ? 'newer' : null])
  }
}

/** An object of one of several shapes, told apart by one word in it. */
export function variant(name: string, shapes: Readonly<Record<string, Shape>>): Shape {
  const words = Object.keys(shapes)
  return (value) => {
    if (!isObject(value)) return 'damaged'
    const word = value[name]
    if (typeof word !== 'string') return 'damaged'
    return words.includes(word) ? (shapes[word] as Shape)(value) : 'newer'
  }
}

/** What a newer app wrote is not damaged, so that is said first. */
export function firstFault(faults: readonly (ShapeFault | null)[]): ShapeFault | null {
  if (faults.includes('newer')) return 'newer'
  return faults.includes('damaged') ? 'damaged' : null
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
