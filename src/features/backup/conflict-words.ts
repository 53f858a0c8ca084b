import type { Choice, Conflict } from '../../domain/backup/merge'
import type { ClaimThing } from '../../domain/backup/things'
import type { PersonRow } from '../../domain/retirement/person'
import { dayWords } from './words'

/** Two sides of a thing, in words. */
export interface ConflictWords {
  readonly title: string
  readonly phone: string
  readonly backup: string
}

const DIFFERS = '里面填的不一样'

/** Which thing it is, and how it stands on each side. */
export function conflictWords(conflict: Conflict): ConflictWords {
  const words = sides(conflict)
  if (words.phone !== words.backup) return words
  return { ...words, phone: `${words.phone}（${DIFFERS}）`, backup: `${words.backup}（${DIFFERS}）` }
}

function sides(conflict: Conflict): ConflictWords {
  switch (conflict.kind) {
    case 'person':
      return both(`“${conflict.phone.name}”的退休资料`, conflict.phone, conflict.backup, personWords)
    case 'case':
      return both(
        '工资没拿到：答的题',
        conflict.phone,
        conflict.backup,
        ({ answers, dates }) =>
          `答了 ${Object.keys(answers).length} 题，填了 ${Object.keys(dates).length} 个日子`,
      )
    case 'claim':
      return both(
        `工资账“${conflict.phone.claim.name || '没起名'}”`,
        conflict.phone,
        conflict.backup,
        claimWords,
      )
    case 'evidence':
      return both(
        `证据“${conflict.phone.item.title || conflict.phone.item.name}”`,
        conflict.phone,
        conflict.backup,
        ({ item }) =>
          [`叫“${item.title || item.name}”`, item.note && `写着“${item.note}”`].filter(Boolean).join('，'),
      )
    case 'paper':
      return both('写的文书', conflict.phone, conflict.backup, changedWords)
    case 'answers':
      return both('填过的回答', conflict.phone, conflict.backup, changedWords)
  }
}

function both<Thing>(
  title: string,
  phone: Thing,
  backup: Thing,
  words: (thing: Thing) => string,
): ConflictWords {
  return { title, phone: words(phone), backup: words(backup) }
}

function personWords({ name, birth, updated }: PersonRow): string {
  return `${name}，${birth ? `${birth} 生` : '没填出生'}，${dayWords(updated)}改的`
}

function claimWords({ claim, items }: ClaimThing): string {
  const names = items.flatMap(({ parts }) => parts.flatMap(({ values }) => values['name'] || []))
  const listed = names.length > 0 ? `：${names.slice(0, 4).join('、')}` : ''
  return `“${claim.name || '没起名'}”，${items.length} 项${listed}${claim.paid ? `，后来给过 ${claim.paid}` : ''}`
}

function changedWords({ changed, values }: { readonly changed: number; readonly values: object }): string {
  return `${dayWords(changed)}改的，填了 ${Object.keys(values).length} 处`
}

export const CHOICE_WORDS: Readonly<Record<Choice, string>> = {
  phone: '手机上的留着',
  backup: '用备份里的',
  both: '两份都留',
}
