/** What a number that belongs on paper alone seems to be. */
export type SecretNumber = 'id' | 'bank'

/** Digits in full or half width, perhaps in groups. */
const RUN = /[0-9０-９](?:[ \u3000-]?[0-9０-９XxＸｘ])*/g
const ID = /^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/
const OLD_ID = /^\d{8}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/
const BANK = /^\d{16,19}$/
const BANK_IN_FOURS = /^\d{4}(?: \d{4}){3}(?: \d{1,3})?$/

/** Half width, groups divided by one space. */
function plain(run: string): string {
  return run
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[xＸｘ]/g, 'X')
    .replace(/[\u3000-]/g, ' ')
}

function kindOf(run: string): SecretNumber | null {
  const groups = plain(run)
  const number = groups.replace(/ /g, '')
  if (ID.test(number) || OLD_ID.test(number)) return 'id'
  return BANK.test(groups) || BANK_IN_FOURS.test(groups) ? 'bank' : null
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
