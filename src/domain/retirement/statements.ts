import type { Day } from '../day'
import type { RetirementRules, Statement } from './types'

/** A statement as of a day: `inForce` is false while its rule has not begun. */
export interface DatedStatement {
  readonly statement: Statement
  readonly inForce: boolean
  /** Nobody read its text: it may only be put as a question to the hotline. */
  readonly onlyAsk: boolean
}

/** The statements of one group, in the order of the seeds, as of a day. */
export function statementsOf(
  rules: Pick<RetirementRules, 'statements'>,
  group: Statement['group'],
  today: Day,
): readonly DatedStatement[] {
  return rules.statements
    .filter((statement) => statement.group === group)
    .map((statement) => ({
      statement,
      inForce: statement.from <= today,
      onlyAsk: statement.confidence === 'confirm',
    }))
}
