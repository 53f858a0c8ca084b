/** The next month of `2026-12` is `2027-01`. */
function nextMonth(month: string): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** `9 月` becomes `10 月`, `12月` `1月`, `2025年12月` `2026年1月`; any other name is left to be typed. */
function nextName(name: string): string {
  const [, year, rest = '', number = '', end = ''] =
    /^(?:(\d{4})(\s*年\s*))?(\d{1,2})(\s*月)$/.exec(name) ?? []
  const after = Number(number) === 12 ? 1 : 0
  const before = year ? Number(year) + after + rest : ''
  return number ? `${before}${(Number(number) % 12) + 1}${end}` : ''
}

/** A further month, day or job like the one before: the next month; which day, and what was paid or taken off, is left to say. */
export function copyPart(before: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const copy: Record<string, string> = { ...before }
  const { month = '', name = '' } = before
  if (/^\d{4}-\d{2}$/.test(month)) copy['month'] = nextMonth(month)
  if (name) copy['name'] = nextName(name)
  delete copy['paid']
  delete copy['off']
  delete copy['day']
  return copy
}
