import { computed, onMounted, onUnmounted, ref, shallowRef, type Ref, type ShallowRef } from 'vue'
import { momentAt } from '../../domain/china-time'
import type { PersonalRows } from '../../domain/backup/rows'
import { backupToText } from '../../domain/backup/text'
import { canSeal } from '../../platform/crypto'
import { loadScript } from '../../platform/load-script'
import { isLocked } from '../../platform/lock'
import type { PersonalDump } from '../../platform/personal-dump'
import { inTime, WRITE_WAIT_MS } from '../../records/in-time'
import { useKeeping } from '../../records/keeping'
import { countsOf, countWords, faultWords, Stopped, type FaultWords } from './words'

/** A backup that was made and may be saved. */
export interface ReadyBackup {
  readonly file: File
  readonly spoilt: number
  readonly unread: number
}

/** What stands before everything else: nothing, or why there can be no backup here. */
export type Barrier = 'locked' | 'no-cipher' | 'refused' | null

export interface UsedBackup {
  readonly barrier: Ref<Barrier>
  readonly lines: Ref<readonly string[]>
  readonly opened: Ref<boolean>
  /** There are photos or files, which a text cannot hold. */
  readonly photos: Ref<boolean>
  readonly progress: Ref<number | null>
  readonly ready: ShallowRef<ReadyBackup | null>
  /** Everything but photos as a text to copy, where files cannot be kept. */
  readonly text: Ref<string>
  readonly fault: ShallowRef<FaultWords | null>
  make(password: string): Promise<void>
  makeText(password: string): Promise<void>
  /** Ends the making; nothing is left of it. */
  stop(): void
}

/** Makes a backup. What it needs is loaded when it is needed. */
export function useBackup(): UsedBackup {
  const keeping = useKeeping()
  const barrier = ref<Barrier>(null)
  const rows = shallowRef<PersonalRows | null>(null)
  const progress = ref<number | null>(null)
  const ready = shallowRef<ReadyBackup | null>(null)
  const text = ref('')
  const fault = shallowRef<FaultWords | null>(null)
  const lines = computed(() => (rows.value ? countWords(countsOf(rows.value)) : []))
  let dump: PersonalDump | null = null
  let stopped = false

  onMounted(async () => {
    barrier.value = isLocked() ? 'locked' : canSeal() ? null : 'no-cipher'
    if (barrier.value) return
    try {
      dump = (await loadScript(() => import('../../platform/personal-dump'))).openPersonalDump()
      rows.value = await inTime(dump.rows(), WRITE_WAIT_MS)
    } catch (error) {
      keeping.tell('backup', error)
      barrier.value = 'refused'
    }
  })
  onUnmounted(() => dump?.close())

  /** One at a time; says what went wrong. */
  async function step(work: (tell: (part: number) => void) => Promise<void>): Promise<void> {
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

  function make(password: string): Promise<void> {
    ready.value = null
    return step(async (tell) => {
      if (!dump) return
      const { backupName, makeBackup } = await loadScript(() => import('./make'))
      const made = Date.now()
      const { file, ...rest } = await makeBackup(dump, password, made, tell)
      const name = backupName(momentAt(made).day)
      ready.value = { file: new File([file], name, { type: file.type }), ...rest }
    })
  }

  function makeText(password: string): Promise<void> {
    text.value = ''
    return step(async (tell) => {
      if (!dump) return
      const { makeBackup } = await loadScript(() => import('./make'))
      const { file } = await makeBackup(dump, password, Date.now(), tell, { photos: false })
      text.value = backupToText(new Uint8Array(await new Response(file).arrayBuffer()))
    })
  }

  const opened = computed(() => rows.value !== null)
  const stop = () => void (stopped = true)
  const photos = computed(() => (rows.value?.evidence.length ?? 0) > 0)
  return { barrier, lines, opened, photos, progress, ready, text, fault, make, makeText, stop }
}
