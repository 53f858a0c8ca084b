import { computed, onMounted, type ComputedRef } from 'vue'
import { defineStore } from 'pinia'
import { markRaw } from 'vue'
import { momentAt } from '../domain/china-time'
import { readBetween } from '../domain/measures/between'
import type { AnswerRow } from '../domain/measures/answers'
import { CERTIFICATE_LEVELS } from '../domain/measures/measure'
import type { DraftStore } from '../platform/personal-drafts'
import type { Aside } from './aside'
import { collection, type Collection } from './collection'

type Values = Readonly<Record<string, string>>
/** Answers given; `null` forgets every answer of the set. */
type Edit = Values | null
type AnswerRows = Collection<Values, Edit, DraftStore>

export interface Answers {
  readonly values: ComputedRef<Values>
  /** What was answered in this set itself. */
  readonly own: ComputedRef<Values>
  /** Read once what was kept; before that nothing is known. */
  readonly opened: AnswerRows['opened']
  readonly unread: AnswerRows['unread']
  readonly open: (store?: DraftStore) => Promise<void>
  readonly set: (name: string, value: string, typing?: boolean) => void
  readonly edit: (edit: Edit, typing?: boolean) => void
  readonly flush: () => Promise<void>
}

/** A question that more than one set asks: said once, it is said everywhere. */
interface SharedQuestion {
  readonly at: Readonly<Record<string, string>>
  /**
   * The answer as the other sets understand it; empty where it holds and they cannot say it, so that they ask again; `null`
   * where it is no answer.
   */
  readonly pass: (value: string) => string | null
}

const passLevel = (value: string) =>
  (CERTIFICATE_LEVELS as readonly string[]).includes(value) ? value : null

/** Nobody who asks today graduated or was certified before. */
const EARLIEST = '1970-01-01'

/** A day of something past, however it was written: one set takes `2026.6.30`, another a day alone. */
function passDay(value: string): string | null {
  const between = value === '' ? null : readBetween(value)
  if (!between || between.from > momentAt(Date.now()).day) return null
  return between.from === between.to && between.from >= EARLIEST ? between.from : ''
}

const SHARED: readonly SharedQuestion[] = [
  { at: { graduate: 'graduated', finder: 'studyDay' }, pass: passDay },
  { at: { skills: 'certified', finder: 'certificateDay' }, pass: passDay },
  { at: { skills: 'level', finder: 'certificate' }, pass: passLevel },
]

/** Where else an answer of this set belongs: set, key there, key here. */
function elsewhere(
  name: string,
): readonly { readonly set: string; readonly key: string; readonly own: string }[] {
  return SHARED.flatMap(({ at }) =>
    Object.entries(at).flatMap(([set, key]) => {
      const own = at[name]
      return own === undefined || set === name ? [] : [{ set, key, own }]
    }),
  )
}

const passed = (name: string, key: string, value: string) =>
  SHARED.find((question) => question.at[name] === key)?.pass(value) ?? null

/** What was answered since everything was last forgotten. */
const answered = (edits: readonly Edit[]): Values =>
  edits.slice(edits.lastIndexOf(null) + 1).reduce<Values>((all, edit) => ({ ...all, ...edit }), {})

/** Answers put aside are a row of this set. */
export function asideAnswers(id: string): Aside<Values, Edit> {
  return {
    rows: (_, waiting) => ({ answers: [{ id, values: answered(waiting), changed: Date.now() }] }),
    edits: ({ answers = [] }) => answers.map((row) => (row as AnswerRow).values),
  }
}

function newRows(name: string): AnswerRows {
  return collection<Values, Edit, DraftStore>({
    name: `answers ${name}`,
    blank: {},
    watch: (store, tell, fail) =>
      store.watchAnswers((all) => tell(all.find(({ id }) => id === name)?.values ?? {}), fail),
    show: (values, edit) => (edit ? { ...values, ...edit } : {}),
    aside: asideAnswers(name),
    async write(store, edits) {
      // What was answered before everything was forgotten need not be written.
      const from = edits.lastIndexOf(null)
      if (from >= 0) await store.removeAnswers(name)
      const values = answered(edits)
      if (from >= 0 && from === edits.length - 1) return
      await store.changeAnswers(name, (row) => ({
        id: name,
        values: { ...row?.values, ...values },
        changed: Date.now(),
      }))
    },
  })
}

/** Sets of answers by name, each opened once and shared by every screen that shows it. */
const useSets = defineStore('answer-sets', () => {
  const sets = markRaw(new Map<string, AnswerRows>())
  function rowsOf(name: string): AnswerRows {
    const known = sets.get(name) ?? newRows(name)
    sets.set(name, known)
    return known
  }
  return { rowsOf }
})

/**
 * Answers kept on the device under this name, shown as soon as they are typed. What another set was told of the same
 * thing stands here too until it is answered here, and is changed there with it.
 */
export function answerSet(name: string): Answers {
  const { rowsOf } = useSets()
  const rows = rowsOf(name)
  const others = elsewhere(name)
  const values = computed<Values>(() => {
    const told = others.flatMap(({ set, key, own }) => {
      const value = passed(set, key, rowsOf(set).state.value[key] ?? '')
      return value ? [[own, value] as const] : []
    })
    return { ...Object.fromEntries(told), ...rows.state.value }
  })
  function edit(change: Edit, typing?: boolean): void {
    rows.edit(change, typing)
    for (const { set, key, own } of others) {
      const value = passed(name, own, change?.[own] ?? '')
      if (value === null || value === (rowsOf(set).state.value[key] ?? '')) continue
      rowsOf(set).edit({ [key]: value }, typing)
    }
  }
  return {
    values,
    own: rows.state,
    opened: rows.opened,
    unread: rows.unread,
    async open(store) {
      await Promise.all([rows, ...others.map(({ set }) => rowsOf(set))].map((each) => each.open(store)))
    },
    set: (key, value, typing) => edit({ [key]: value }, typing),
    edit,
    flush: rows.flush,
  }
}

/** A set of answers that is opened with the screen. */
export function useAnswers(name: string, store?: DraftStore): Answers {
  const answers = answerSet(name)
  onMounted(() => void answers.open(store))
  return answers
}
