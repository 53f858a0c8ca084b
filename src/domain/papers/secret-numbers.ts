/** What a number that belongs on paper alone seems to be. */
export type SecretNumber = 'id' | 'bank'

/** Digits, perhaps in groups, in full or half width. */
const RUN = /[0-9０-９](?:[ \u3000-]?[0-9０-９]){14,18}(?:[ \u3000-]?[XxＸｘ])?/g
const ID = /^(\d{6})(19|20)(\d{2})(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/
const OLD_ID = /^\d{6}\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}$/

function digits(text: string): string {
  return text
    .replace(/[ \u3000-]/g, '')
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/[xＸｘ]/g, 'X')
}

function kindOf(run: string): SecretNumber | null {
  const number = digits(run)
  if (ID.test(number) || OLD_ID.test(number)) return 'id'
  return /^\d{16,19}$/.test(number) ? 'bank' : null
}

/** Whether a text holds what looks like an identity number or that of a bank card. */
export function secretNumberIn(text: string): SecretNumber | null {
  const kinds = (text.match(RUN) ?? []).map(kindOf)
  return kinds.find((kind) => kind === 'id') ?? kinds.find((kind) => kind !== null) ?? null
}

/** The text with such numbers covered but for their ends, `110105********002X`, to be sent to others. */
export function withoutSecretNumbers(text: string): string {
  return text.replace(RUN, (run) => {
    if (kindOf(run) === null) return run
    const number = digits(run)
    return `${number.slice(0, 6)}${'*'.repeat(number.length - 10)}${number.slice(-4)}`
  })
}
