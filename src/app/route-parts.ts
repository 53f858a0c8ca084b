/** Lazily loaded parts that the pages under a path show at once: a page rendered at build has them already. */
const PARTS: readonly (readonly [prefix: string, parts: readonly string[]])[] = [
  ['/events/', ['events']],
  ['/retirement/', ['retirement', 'retirement-checklist']],
  ['/wages/', ['wages', 'evidence', 'papers', 'statutes']],
  ['/measures/', ['measures', 'statutes']],
  ['/graduates/', ['measures', 'paths', 'events', 'statutes']],
  ['/skills/', ['measures', 'paths', 'events']],
  ['/startup/', ['measures', 'paths', 'events']],
  ['/law/', ['statutes']],
]

/** The parts to have before the app replaces the page at this path, so that nothing on it vanishes meanwhile. */
export function partsAt(path: string): readonly string[] {
  return PARTS.find(([prefix]) => path.startsWith(prefix))?.[1] ?? []
}
