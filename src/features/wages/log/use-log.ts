import { computed, onMounted, ref, type ComputedRef } from 'vue'
import type { Day } from '../../../domain/day'
import { parseDecimal, type Exact } from '../../../domain/wages/exact'
import { paidHours } from '../../../domain/wages/wage-rate'
import { accountOf, type Account } from '../../../domain/worklog/account'
import type { WorkEntry } from '../../../domain/worklog/entry'
import type { MonthRule } from '../../../domain/worklog/month-wage'
import { bySite, siteLog, type SiteLog } from '../../../domain/worklog/site'
import { useWagePart, type WageData } from '../use-wage-part'
import { useWorkLog } from './store'

/** A site with its sums. */
export interface ShownSite {
  readonly log: SiteLog
  readonly account: Account
  readonly entries: readonly WorkEntry[]
}

export interface UsedLog {
  readonly data: WageData
  readonly today: ComputedRef<Day>
  readonly rule: ComputedRef<MonthRule | null>
  readonly paidHours: ComputedRef<Exact | null>
  /** The site written in last comes first. */
  readonly sites: ComputedRef<readonly ShownSite[]>
  /** The one that is looked at; `null` where there is none. */
  readonly site: ComputedRef<ShownSite | null>
  readonly select: (id: string) => void
}

/** The site that was chosen last, for the pages of the log. */
const chosen = ref<string | null>(null)

/** What a site was reckoned from: a journal only grows, so that its length and last line tell it. */
interface Known {
  readonly key: string
  readonly rule: MonthRule | null
  readonly shown: ShownSite
}

/** The sites of the journal, each reckoned only when a line of its own is new. */
export function useLog(): UsedLog {
  const data = useWagePart()
  const store = useWorkLog()
  const known = new Map<string, Known>()
  onMounted(() => void store.open())

  const rule = computed<MonthRule | null>(() => {
    const tables = data.context.value
    const paidDays = tables && parseDecimal(tables.rules.paidDaysAMonth.value)
    return paidDays ? { paidDays, tables } : null
  })

  function shownSite(id: string, entries: readonly WorkEntry[]): ShownSite {
    const key = `${data.today.value} ${entries.length} ${entries[entries.length - 1]?.id ?? ''}`
    const before = known.get(id)
    if (before?.key === key && before.rule === rule.value) return before.shown
    const log = siteLog(id, entries, data.today.value)
    const shown = { log, account: accountOf(log, data.today.value, rule.value), entries }
    known.set(id, { key, rule: rule.value, shown })
    return shown
  }

  const sites = computed(() => {
    const all: ShownSite[] = []
    bySite(store.entries).forEach((entries, id) => all.push(shownSite(id, entries)))
    return all.sort((a, b) => b.log.last - a.log.last || (a.log.id < b.log.id ? -1 : 1))
  })
  const site = computed(
    () => sites.value.find(({ log }) => log.id === chosen.value) ?? sites.value[0] ?? null,
  )
  return {
    data,
    today: data.today,
    rule,
    paidHours: computed(() => data.part.value && paidHours(data.part.value.rules)),
    sites,
    site,
    select: (id) => (chosen.value = id),
  }
}
