import type { IconName } from '../ui/icons'

export type TabId = 'home' | 'gigs' | 'events' | 'tasks' | 'me'

/** The bottom bar, in order. A place joins it when its service exists. */
export const TABS: readonly {
  readonly id: TabId
  readonly path: string
  readonly label: string
  readonly icon: IconName
}[] = [
  { id: 'home', path: '/', label: '首页', icon: 'home' },
  { id: 'gigs', path: '/gigs/', label: '零工', icon: 'gig' },
  { id: 'events', path: '/events/', label: '活动', icon: 'cal' },
  { id: 'tasks', path: '/tasks/', label: '办事', icon: 'task' },
  { id: 'me', path: '/me/', label: '我的', icon: 'me' },
]
