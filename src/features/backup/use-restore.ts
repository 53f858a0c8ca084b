import {
  computed,
  onMounted,
  onUnmounted,
  ref,
  shallowRef,
  type ComputedRef,
  type Ref,
  type ShallowRef,
} from 'vue'
import { mergeBackup, type Choice, type Choices, type Merge } from '../../domain/backup/merge'
import type { PersonalRows } from '../../domain/backup/rows'
import type { OpenBackup, SoundBackup } from '../../platform/backup-read'
import { canSeal } from '../../platform/crypto'
import { loadScript } from '../../platform/load-script'
import { isLocked } from '../../platform/lock'
import { oneAtATime } from '../../platform/one-at-a-time'
import type { PersonalDump } from '../../platform/personal-dump'
import { askPersistence } from '../../platform/storage'
import type { ReadBackup } from './restore'
import type { Barrier } from './use-backup'
import { BUSY, faultWords, Stopped, type FaultWords } from './words'

export interface UsedRestore {
  readonly barrier: Ref<Barrier>
  /** A whole file that waits for its password. */
  readonly sound: ShallowRef<SoundBackup | null>
  readonly backup: ShallowRef<ReadBackup | null>
  /** What would come of it. */
  readonly merge: ComputedRef<Merge | null>
  readonly choices: Ref<Choices>
  readonly progress: Ref<number | null>
  readonly fault: ShallowRef<FaultWords | null>
  readonly done: ShallowRef<Merge | null>
  take(file: File): Promise<void>
  unlock(password: string): Promise<void>
  restore(): Promise<void>
  choose(key: string, choice: Choice): void
  /** Ends what is under way; the phone stays as it was. */
  stop(): void
}

/** Restores a backup: the file, its password, what it would change, and then the change. */
export function useRestore(): UsedRestore {
  const barrier = ref<Barrier>(null)
  const sound = shallowRef<SoundBackup | null>(null)
  const backup = shallowRef<ReadBackup | null>(null)
  const phone = shallowRef<PersonalRows | null>(null)
  const choices = ref<Choices>({})
  const progress = ref<number | null>(null)
  const fault = shallowRef<FaultWords | null>(null)
  const done = shallowRef<Merge | null>(null)
  const merge = computed(() =>
    backup.value && phone.value ? mergeBackup(phone.value, backup.value.rows, choices.value) : null,
  )
  let dump: PersonalDump | null = null
  let open: OpenBackup | null = null
  let stopped = false

  onMounted(() => (barrier.value = isLocked() ? 'locked' : canSeal() ? null : 'no-cipher'))
  onUnmounted(() => dump?.close())

  /** Does one thing at a time, and says what went wrong. */
  async function step(work: (tell: (done: number) => void) => Promise<void>): Promise<void> {
    if (progress.value !== null) return
    fault.value = null
    progress.value = 0
    stopped = false
    try {
      await work((part) => {
        if (stopped) throw new Stopped()
        progress.value = part
      })
    } catch (error) {
      fault.value = faultWords(error)
    }
    progress.value = null
  }

  function take(file: File): Promise<void> {
    sound.value = backup.value = done.value = null
    return step(async (tell) => {
      const { checkBackup } = await loadScript(() => import('../../platform/backup-read'))
      sound.value = await checkBackup(file, tell)
    })
  }

  function unlock(password: string): Promise<void> {
    return step(async (tell) => {
      if (!sound.value) return
      const { openBackup } = await loadScript(() => import('../../platform/backup-read'))
      const { readBackup } = await loadScript(() => import('./restore'))
      open = await openBackup(sound.value, password)
      const read = await readBackup(open, tell)
      dump ??= (await loadScript(() => import('../../platform/personal-dump'))).openPersonalDump()
      phone.value = await dump.rows()
      choices.value = {}
      backup.value = read
    })
  }

  function restore(): Promise<void> {
    return step(async (tell) => {
      const [from, read, to] = [open, backup.value, dump]
      if (!from || !read || !to) return
      const { restoreBackup } = await loadScript(() => import('./restore'))
      const result = await oneAtATime('restore', () => restoreBackup(to, from, read, choices.value, tell))
      if (!result) return void (fault.value = BUSY)
      done.value = result
      void askPersistence()
    })
  }

  function choose(key: string, choice: Choice): void {
    choices.value = { ...choices.value, [key]: choice }
  }

  const stop = () => void (stopped = true)
  return {
    barrier,
    sound,
    backup,
    merge,
    choices,
    progress,
    fault,
    done,
    take,
    unlock,
    restore,
    choose,
    stop,
  }
}
