/** What most people would choose, so that they need not: each can be changed. */
const STARTS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  owed: { by: 'month' },
  overtime: { scheme: 'standard', by: 'month' },
  'double-wage': { refused: 'no' },
  ending: { overtime: 'no' },
  'probation-length': { open: 'no' },
}

export function startValues(kind: string): Readonly<Record<string, string>> {
  return STARTS[kind] ?? {}
}
