/** A value as text that does not depend on the order of keys; a field that is not there equals `undefined`. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const fields = value as Readonly<Record<string, unknown>>
  const names = Object.keys(fields).filter((name) => fields[name] !== undefined)
  return `{${names
    .sort()
    .map((name) => `${JSON.stringify(name)}:${canonical(fields[name])}`)
    .join()}}`
}

export function same(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b)
}

/** A short mark of a value, the same each time (FNV-1a, 32 bits), so that a copy made twice has one and the same id. */
export function markOf(value: unknown): string {
  let hash = 0x811c9dc5
  for (const char of canonical(value)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193)
  return (hash >>> 0).toString(36)
}
