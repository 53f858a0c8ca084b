/** A calendar month as an integer: `year * 12 + (month - 1)`. Months are added and compared as integers only. */
export type Month = number

/** Month number from a year and a month from 1 to 12. */
export function monthOf(year: number, month: number): Month {
  return year * 12 + month - 1
}

export function yearOfMonth(month: Month): number {
  return Math.floor(month / 12)
}

/** 1 to 12. */
export function monthInYear(month: Month): number {
  return month - yearOfMonth(month) * 12 + 1
}

/** `2026-02` from a month number. */
export function monthText(month: Month): string {
  return `${String(yearOfMonth(month)).padStart(4, '0')}-${String(monthInYear(month)).padStart(2, '0')}`
}

/** Month number from `2026-02` or from a day `2026-02-14`. Throws a RangeError on anything else. */
export function monthFromText(text: string): Month {
  const parts = /^(\d{4})-(\d{2})(?:-\d{2})?$/.exec(text)
  const month = Number(parts?.[2])
  if (!parts || month < 1 || month > 12) throw new RangeError(`not a month: ${text}`)
  return monthOf(Number(parts[1]), month)
}
