import { instant, name } from './shape'

const NAMES: readonly string[] = ['id', 'person', 'item', 'site', 'claim']
const INSTANTS: readonly string[] = ['at', 'added', 'created', 'updated', 'changed']

/**
 * Rows of the person's database without those that could harm what shows them: named like what every object has, or dated
 * so that no later change would ever hold. Any other row is the person's and is shown, whatever app wrote it.
 */
export function harmlessRows<Row extends object>(rows: readonly Row[]): Row[] {
  return rows.filter((row) => {
    const fields = row as Readonly<Record<string, unknown>>
    const named = NAMES.every((key) => fields[key] === undefined || name(fields[key]) === null)
    return named && INSTANTS.every((key) => fields[key] === undefined || instant(fields[key]) === null)
  })
}
