import type { AnswerRow } from '../domain/measures/answers'

type Values = AnswerRow['values']

/** One set of answers on the device. Both methods reject where the browser refuses IndexedDB. */
export interface AnswerKeeper {
  /** Tells the answers now and after each change, in whatever tab. Resolves with how to stop. */
  watch(tell: (values: Values) => void): Promise<() => void>
  /** Writes these over what stands there. */
  write(values: Values): Promise<void>
}

/** The set of that name, in the person's own database, which is loaded when it is first needed. */
export function answerKeeper(id: string): AnswerKeeper {
  const store = import('./personal-db').then(({ openPersonalStore }) => openPersonalStore())
  return {
    watch: async (tell) => {
      const found = await store
      return new Promise((resolve, reject) => {
        const stop = found.watchAnswers((rows) => {
          tell(rows.find((row) => row.id === id)?.values ?? {})
          setTimeout(() => resolve(stop))
        }, reject)
      })
    },
    write: async (values) => {
      const found = await store
      await found.changeAnswers(id, (row) => ({
        id,
        values: { ...row?.values, ...values },
        changed: Date.now(),
      }))
    },
  }
}
