/**
 * What a value looks like, as far as the screens need it; made at build from the types of the parts. A name refers to the
 * table of a `Shapes`: `s` text, `n` number, `b` yes or no, `z` null, `x` anything; a number is another shape of the table.
 */
export type Shape =
  | 's'
  | 'n'
  | 'b'
  | 'z'
  | 'x'
  | number
  | readonly ['a', Shape]
  | readonly ['m', Shape]
  | readonly ['u', ...Shape[]]
  | readonly ['o', Readonly<Record<string, Shape>>]

export interface Shapes {
  readonly table: readonly Shape[]
  readonly parts: Readonly<Record<string, Shape>>
}

/** Whether a part looks as the screens need it. A field too many does no harm; one of which nothing is known passes. */
export function isSoundPart({ table, parts }: Shapes, name: string, value: unknown): boolean {
  const known = Object.prototype.hasOwnProperty.call(parts, name)
  // The vacancies of each fair are a part of their own, named after it.
  const shape = known ? parts[name] : parts[`${name.split('-')[0] ?? ''}-*`]
  return shape === undefined || fits(shape, value, table)
}

function fits(shape: Shape, value: unknown, table: readonly Shape[]): boolean {
  if (typeof shape === 'number') return fits(table[shape] ?? 'x', value, table)
  if (typeof shape === 'string') return isPlain(shape, value)
  if (shape[0] === 'u') return shape.slice(1).some((each) => fits(each as Shape, value, table))
  if (shape[0] === 'a')
    return Array.isArray(value) && value.every((each: unknown) => fits(shape[1], each, table))
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const fields = value as Readonly<Record<string, unknown>>
  if (shape[0] === 'm') return Object.keys(fields).every((key) => fits(shape[1], fields[key], table))
  const wanted = shape[1]
  return Object.keys(wanted).every((key) => {
    const maybe = key.endsWith('?')
    const name = maybe ? key.slice(0, -1) : key
    if (!Object.prototype.hasOwnProperty.call(fields, name)) return maybe
    return fits(wanted[key] ?? 'x', fields[name], table)
  })
}

function isPlain(shape: string, value: unknown): boolean {
  switch (shape) {
    case 's':
      return typeof value === 'string'
    case 'n':
      return typeof value === 'number'
    case 'b':
      return typeof value === 'boolean'
    case 'z':
      return value === null
  }
  return true
}
