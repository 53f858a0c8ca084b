import { computed, ref, type ComputedRef } from 'vue'
import { readPref, writePref } from '../platform/prefs'

const KEY = 'backup'
const DAY_MS = 24 * 3_600_000
/** A backup older than this is recalled. */
const OLD_DAYS = 30
const made = ref<number | null | undefined>(undefined)

/** Notes that a backup was made and left the app, at this instant. */
export function noteBackup(at: number): void {
  made.value = at
  writePref(KEY, String(at))
}

export interface BackupAge {
  /** Whole days since the last one; `null` where none was made. A clock that was put back makes it no younger than today. */
  readonly days: ComputedRef<number | null>
  /** `上次备份是 12 天前`, `今天备份过`, or `还没备份过`. */
  readonly words: ComputedRef<string>
  /** Time for another one. */
  readonly due: ComputedRef<boolean>
}

export function useBackupAge(now: () => number = Date.now): BackupAge {
  if (made.value === undefined) {
    const kept = Number(readPref(KEY) ?? NaN)
    made.value = Number.isFinite(kept) ? kept : null
  }
  const days = computed(() =>
    typeof made.value === 'number' ? Math.max(0, Math.floor((now() - made.value) / DAY_MS)) : null,
  )
  return {
    days,
    words: computed(() => {
      if (days.value === null) return '还没备份过'
      return days.value === 0 ? '今天备份过' : `上次备份是 ${days.value} 天前`
    }),
    due: computed(() => days.value === null || days.value > OLD_DAYS),
  }
}

/** Forgets it, with everything else. */
export function forgetBackup(): void {
  made.value = null
}
