import { computed, ref, type ComputedRef, type Ref } from 'vue'
import { claimFeed, feedChange, type FedItem, type FeedChange } from '../../../domain/worklog/feed'
import type { WageItem } from '../../../domain/wages/records'
import { useWages } from '../store'
import { useClaim, type UsedClaim } from '../use-claim'
import type { UsedLog } from './use-log'

export interface UsedFeed {
  readonly claim: UsedClaim
  readonly overtime: Ref<'agreed' | 'law'>
  readonly change: ComputedRef<FeedChange | null>
  /** Writes what `change` says, into the claim that is looked at. */
  readonly feed: () => Promise<void>
}

/** Feeds the claim that is looked at from the site that is looked at. */
export function useFeed(log: UsedLog): UsedFeed {
  const wages = useWages()
  const claim = useClaim(log.data)
  const overtime = ref<'agreed' | 'law'>('law')
  const fed = computed<readonly FedItem[] | null>(() => {
    const site = log.site.value
    if (!site) return null
    const options = {
      today: log.today.value,
      overtime: overtime.value,
      rule: log.rule.value,
      paidHours: log.paidHours.value,
    }
    return claimFeed(site.log, site.account, options)
  })
  const items = computed(() => wages.records.items.filter((item) => item.claim === claim.current.value.id))
  const change = computed(
    () => log.site.value && fed.value && feedChange(log.site.value.log.id, fed.value, items.value),
  )

  function put(item: FedItem, created: number): void {
    const row: WageItem = { ...item, claim: claim.current.value.id, created }
    const { claim: of, id } = row
    wages.edit({
      table: 'items',
      claim: of,
      id,
      change: (kept) => (kept ? { ...row, created: kept.created } : row),
    })
  }

  async function feed(): Promise<void> {
    const what = change.value
    if (!what) return
    if (claim.claims.value.length === 0) claim.changeClaim({})
    const of = claim.current.value.id
    for (const id of what.gone) wages.edit({ table: 'remove-item', claim: of, id })
    const start = items.value.reduce((latest, { created }) => Math.max(latest, created + 1), Date.now())
    ;[...what.replaced, ...what.added].forEach((item, at) => put(item, start + at))
    await wages.flush()
  }

  return { claim, overtime, change, feed }
}
