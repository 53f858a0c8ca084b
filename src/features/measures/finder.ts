import { defineStore } from 'pinia'
import { computed } from 'vue'
import type { FinderAnswers } from '../../domain/measures/facts'
import { answerSet } from '../../records/answers'
import { useKeeping } from '../../records/keeping'

export const FINDER_ID = 'finder'

/** The answers of the finder. A change shows at once and is kept key by key over what another tab wrote meanwhile. */
export const useFinder = defineStore('finder', () => {
  const keeping = useKeeping()
  const answers = answerSet(FINDER_ID)
  const kept = computed(() => keeping.fault === null)

  /** Has anything been answered here, a skipped question included? What was kept must have been read. */
  const answered = computed(
    () => answers.opened.value && Object.keys(answers.own.value).some((key) => !key.startsWith('seen')),
  )

  function change(given: FinderAnswers, typing = false): void {
    answers.edit(given, typing)
  }

  /** Forgets every answer, here and on the device. */
  function clear(): Promise<void> {
    answers.edit(null)
    return answers.flush()
  }

  const { values, opened, unread, open, flush } = answers
  return { values, answered, opened, unread, kept, open, change, flush, clear }
})
