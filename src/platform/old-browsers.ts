/**
 * What the app uses and browsers from Chrome 64 on may lack, filled in where it is missing. Imported first by the
 * composition root. Syntax is transpiled by the build; anything newer than this and not filled in here is not used.
 */
export function fillIn(scope: typeof globalThis): void {
  const { Array: array, Object: object } = scope
  lend(scope, 'globalThis', scope)
  lend(scope, 'queueMicrotask', (run: () => void) => void Promise.resolve().then(run))
  lend(object, 'hasOwn', (of: object, key: PropertyKey) => object.prototype.hasOwnProperty.call(of, key))
  lend(object, 'fromEntries', (entries: Iterable<readonly [PropertyKey, unknown]>) => {
    const made: Record<PropertyKey, unknown> = {}
    for (const [key, value] of entries) made[key] = value
    return made
  })
  lend(array.prototype, 'flatMap', function flatMap(this: unknown[], make: (...of: never[]) => unknown) {
    const made: unknown[] = []
    this.forEach((value, index) => {
      const each = make(value as never, index as never, this as never)
      if (Array.isArray(each)) made.push(...(each as unknown[]))
      else made.push(each)
    })
    return made
  })
}

function lend(to: object, name: string, value: unknown): void {
  if (!(name in to)) Object.defineProperty(to, name, { value, writable: true, configurable: true })
}

fillIn(typeof self === 'undefined' ? globalThis : self)
