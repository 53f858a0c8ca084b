import { computed, type ComputedRef } from 'vue'
import { useRouter } from 'vue-router'
import { useClock } from '../content/clock'
import { useContent } from '../content/store'
import { usePackDay } from '../content/today'
import { daysBetween } from '../domain/day'
import { SCRIPT_MISSING } from '../platform/load-script'
import { FAULT_WORDS, type RecordsFault } from '../records/fault'
import { useKeeping } from '../records/keeping'
import type { IconName } from '../ui/icons'
import { useStatus } from './status'

/** One banner: a sentence, and at most one thing to do about it. */
export interface Note {
  readonly id: string
  readonly tone: 'offline' | 'stale' | 'update' | 'plain'
  readonly icon: IconName
  readonly text: string
  readonly action?: string
  readonly act?: () => void
}

/** A pack older than this is said to be stale. */
const STALE_DAYS = 30

/** The banners that hold now, most pressing first. */
export function useNotes(): ComputedRef<readonly Note[]> {
  const content = useContent()
  const status = useStatus()
  const clock = useClock()
  const keeping = useKeeping()
  const router = useRouter()

  const builtDay = usePackDay()
  const age = computed(() =>
    clock.now && builtDay.value ? daysBetween(builtDay.value, clock.now.day) : null,
  )

  return computed(() => {
    const fault = content.lastSync?.kind === 'failed' ? content.lastSync.fault : null
    const notes: (Note | null)[] = [
      openingNote(status.opening, status.unsaved),
      tapNote(status.failedTap, () => (status.failedTap = null)),
      networkNote(status.online, fault, builtDay.value),
      staleNote(age.value),
      recordsNote(keeping.fault) ?? keepingNote(content.keeping),
      updateNote(status.acceptUpdate, status.unsaved),
      faultNote(fault, status.updateFailed),
      newsNote(content.news, () => (content.news = [])),
      inAppNote(status.inApp, () => void router.push('/me/install/')),
    ]
    return notes.filter((note): note is Note => note !== null)
  })
}

/** A page that does not come: what is typed here must not go for it without being asked. */
function openingNote(
  opening: { readonly path: string; readonly how: 'slow' | 'missing' } | null,
  unsaved: boolean,
): Note | null {
  if (!opening) return null
  const base = { id: 'opening', tone: 'offline', icon: 'offline' } as const
  if (opening.how === 'slow') return { ...base, text: '正在打开那一页，网有点慢' }
  if (unsaved) return { ...base, text: '那一页没下载下来。先把正在填的存好，再点一次' }
  const act = () => window.location.assign(opening.path)
  return { ...base, text: '那一页没下载下来，网好了再试', action: '再试一次', act }
}

function tapNote(fault: 'script' | 'other' | null, read: () => void): Note | null {
  if (!fault) return null
  const text = fault === 'script' ? SCRIPT_MISSING : '刚才那一下没做成，再点一次'
  return { id: 'tap', tone: 'stale', icon: 'warn', text, action: '知道了', act: read }
}

/** A device may believe in a network that leads nowhere: what came of the last question counts as well. */
function networkNote(online: boolean, fault: string | null, builtDay: string | null): Note | null {
  if (online && fault !== 'network') return null
  const seen = builtDay ? `，看的是 ${dateWords(builtDay)}的资料` : ''
  return { id: 'offline', tone: 'offline', icon: 'offline', text: `${online ? '没连上' : '没有网'}${seen}` }
}

function staleNote(age: number | null): Note | null {
  if (age !== null && age < -1)
    return { id: 'clock', tone: 'stale', icon: 'clock', text: '手机的日期不对，先调好，再看开没开门' }
  if (age === null || age <= STALE_DAYS) return null
  const text = `资料 ${age} 天没更新，可能变了，去之前先打电话`
  return { id: 'stale', tone: 'stale', icon: 'clock', text }
}

function recordsNote(fault: RecordsFault | null): Note | null {
  return fault && { id: 'records', tone: 'stale', icon: 'warn', text: FAULT_WORDS[fault] }
}

function keepingNote(keeping: 'kept' | 'memory'): Note | null {
  if (keeping === 'kept') return null
  const text = '这个浏览器不让存东西，关掉就没了'
  return { id: 'memory', tone: 'stale', icon: 'info', text }
}

function updateNote(accept: (() => void) | null, unsaved: boolean): Note | null {
  if (!accept) return null
  const base = { id: 'update', tone: 'update', icon: 'info' } as const
  if (unsaved) return { ...base, text: '新版好了，先把正在填的存好' }
  return { ...base, text: '新版好了，你填的不会丢', action: '现在换', act: accept }
}

function faultNote(fault: string | null, updateFailed: 'full' | 'other' | null): Note | null {
  if (fault === 'newer-schema')
    return { id: 'schema', tone: 'stale', icon: 'info', text: '新资料要新版才能看，先用旧的' }
  if (
    fault === 'hash' ||
    fault === 'json' ||
    fault === 'http' ||
    fault === 'not-a-manifest' ||
    fault === 'shape'
  )
    return { id: 'fault', tone: 'stale', icon: 'info', text: '新资料没下载好，先用旧的' }
  if (updateFailed === 'full')
    return { id: 'app', tone: 'stale', icon: 'info', text: '手机存满了，新版没装上，旧的照常用' }
  if (updateFailed)
    return { id: 'app', tone: 'stale', icon: 'info', text: '新版没装上，旧的照常用，过会儿再试' }
  return null
}

function newsNote(news: readonly string[], read: () => void): Note | null {
  if (news.length === 0) return null
  return { id: 'news', tone: 'update', icon: 'info', text: news.join('；'), action: '知道了', act: read }
}

function dateWords(day: string): string {
  return `${Number(day.slice(5, 7))} 月 ${Number(day.slice(8, 10))} 日`
}

/** Said before the first word is typed: what is typed in a browser of another app stays there. */
function inAppNote(app: string | null, act: () => void): Note | null {
  if (!app) return null
  const text = `这里是${app}里的浏览器：在这里填的，别处打开看不到`
  return { id: 'in-app', tone: 'plain', icon: 'info', text, action: '怎么办', act }
}
