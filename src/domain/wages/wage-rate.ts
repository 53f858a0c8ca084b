import { divide, exact, multiply, parseDecimal, type Exact } from './exact'
import type { WageRules } from './rules'

function paidDays(rules: WageRules): Exact {
  const days = parseDecimal(rules.paidDaysAMonth.value)
  if (!days) throw new RangeError(`not a number of days: ${rules.paidDaysAMonth.value}`)
  return days
}

/** Hours that a month's wage is for: 月计薪天数 times the normal hours of a day. */
export function paidHours(rules: WageRules): Exact {
  return multiply(paidDays(rules), exact(rules.normalHoursADay.value))
}

/** Exact fen a day (人社部发〔2025〕2号). Throws a RangeError where the data's 月计薪天数 is not a decimal. */
export function dayWage(monthly: Exact, rules: WageRules): Exact {
  return divide(monthly, paidDays(rules))
}

/** Exact fen an hour, never rounded on the way. */
export function hourWage(monthly: Exact, rules: WageRules): Exact {
  return divide(monthly, paidHours(rules))
}
