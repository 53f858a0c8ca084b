import { halfWidth } from '../half-width'
import { checkDigit } from '../retirement/id-number'
/** What a number that belongs on paper alone seems to be. */
export type SecretNumber = 'id' | 'bank'

/** Digits in full or half width, perhaps in groups. */
const RUN = /[0-9０-９](?:[ \u3000-]?[0-9０-９XxＸｘ])*/g
const ID = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/
/** Of the 15 digits that were given out to 1999, which have no check digit. */
const OLD_ID = /^[1-8]\d{7}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/
/** 银联 and the cards of other houses begin so; a number that begins with a year is a number of an order. */
const CARD_START = /^(?:3[0-9]|[4569])/
const BANK = /^\d{16,19}$/
const BANK_IN_FOURS = /^\d{4}(?: \d{4}){3}(?: \d{1,3})?$/

const DOUBLED = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]

/** The check that every bank card passes (ISO/IEC 7812, Luhn); nine in ten other numbers do not. */
function isCard(digits: string): boolean {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((all, digit, at) => all + (at % 2 === 0 ? digit : (DOUBLED[digit] ?? 0)), 0)
  return sum % 10 === 0
}

const CODE_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]

/** True for 统一社会信用代码 all of figures: its last is what the others call for (GB 32100). It is public. */
function isCreditCode(digits: string): boolean {
  if (digits.length !== 18) return false
  const sum = CODE_WEIGHTS.reduce((all, weight, at) => all + weight * Number(digits[at]), 0)
  return (31 - (sum % 31)) % 31 === Number(digits[17])
}

/** Half width, groups divided by one space. */
function plain(run: string): string {
  return halfWidth(run).replace(/x/g, 'X').replace(/-/g, ' ')
}

function kindOf(run: string): SecretNumber | null {
  const groups = plain(run)
  const number = groups.replace(/ /g, '')
  if (OLD_ID.test(number) || (ID.test(number) && checkDigit(number) === number[17])) return 'id'
  const bank = CARD_START.test(number) && (BANK_IN_FOURS.test(groups) || BANK.test(groups)) && isCard(number)
  return bank && !isCreditCode(number) ? 'bank' : null
}

function covered(number: string): string {
  const digits = plain(number).replace(/ /g, '')
  return `${digits.slice(0, 6)}${'*'.repeat(digits.length - 10)}${digits.slice(-4)}`
}

/** A run that is no such number as a whole may hold one: a telephone number, a space, an identity number. */
function pieces(run: string): readonly string[] {
  return kindOf(run) === null ? run.split(/([ \u3000-])/) : [run]
}

/** Whether a text holds what looks like an identity number or that of a bank card. */
export function secretNumberIn(text: string): SecretNumber | null {
  const kinds = (text.match(RUN) ?? []).flatMap((run) => pieces(run).map(kindOf))
  return kinds.includes('id') ? 'id' : kinds.includes('bank') ? 'bank' : null
}

/** The text with such numbers covered but for their ends, `110105********002X`, to be sent to others. */
export function withoutSecretNumbers(text: string): string {
  return text.replace(RUN, (run) =>
    pieces(run)
      .map((piece) => (kindOf(piece) === null ? piece : covered(piece)))
      .join(''),
  )
}
