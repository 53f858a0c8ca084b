/** `2026年10月1日`, of a month `2026年10月`: a day as a sentence says it. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date === undefined ? '' : `${date}日`}`
}
