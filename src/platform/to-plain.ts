/**
 * A copy of a value without Vue's proxies, deep, that IndexedDB can clone. Keeps dates and binary data as they are.
 * Every write to a database goes through it.
 */
export function toPlain<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item: unknown) => toPlain(item)) as T
  if (value === null || typeof value !== 'object') return value
  if (value instanceof Date) return new Date(value.getTime()) as T
  if (!isRecord(value)) return value
  return Object.keys(value).reduce<Record<string, unknown>>((copy, key) => {
    // Set like any other key, this one would become what the copy is made of.
    if (key === '__proto__') return copy
    copy[key] = toPlain((value as Record<string, unknown>)[key])
    return copy
  }, {}) as T
}

/** True for an object literal, also through a proxy; false for Blob, ArrayBuffer and the like. */
function isRecord(value: object): boolean {
  return Object.prototype.toString.call(value) === '[object Object]'
}
