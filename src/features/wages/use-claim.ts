import { computed, ref, type ComputedRef } from 'vue'
import { claimLine, claimOf, type Claim, type ClaimItem, type ClaimLine } from '../../domain/wages/claim'
import type { WageClaim, WageItem } from '../../domain/wages/records'
import type { WageContext } from '../../domain/wages/rules'
import { readItem, type ReadItem } from './claim-items'
import { claimNotes, type ClaimNote } from './claim-notes'
import { readMoney } from './claim-values'
import { freshId, useWages } from './store'
import type { WageData } from './use-wage-part'

/** An item with what it comes to. */
export interface ShownItem {
  readonly row: WageItem
  readonly read: ReadItem
  /** `null` while it is not filled in, or holds what cannot be reckoned. */
  readonly line: ClaimLine | null
}

export interface UsedClaim {
  readonly claims: ComputedRef<readonly WageClaim[]>
  readonly current: ComputedRef<WageClaim>
  readonly items: ComputedRef<readonly ShownItem[]>
  readonly sum: ComputedRef<Claim | null>
  readonly notes: ComputedRef<readonly ClaimNote[]>
  /** What was paid on the whole cannot be read, and is not taken off. */
  readonly paidUnread: ComputedRef<boolean>
  select(id: string): void
  add(): void
  changeClaim(patch: Partial<WageClaim>, typing?: boolean): void
  changeItem(row: WageItem, change: (row: WageItem) => WageItem, typing?: boolean): void
  addItem(kind: string, values: WageItem['values']): WageItem
  removeItem(row: WageItem): void
  removeClaim(): void
}

const FIRST = 'first'

function blankClaim(id: string, name: string, created = 0): WageClaim {
  return { id, name, paid: '', cap: '', capDay: '', created }
}

/** An instant after all that were given, so that rows stay in the order they were made in, whatever the clock says. */
function nextInstant(rows: readonly { readonly created: number }[]): number {
  return rows.reduce((latest, { created }) => Math.max(latest, created + 1), Date.now())
}

function contextOf(context: WageContext, { cap }: WageClaim): WageContext {
  const threeTimesFen = cap.trim() === '' ? null : readMoney(cap)
  if (!threeTimesFen) return context
  return { ...context, threeTimes: [{ from: '1900-01-01', to: null, threeTimesFen }] }
}

function lineOf(item: ClaimItem | null, context: WageContext): ClaimLine | null {
  try {
    return item && claimLine(item, context)
  } catch {
    return null
  }
}

function byAge(a: WageItem | WageClaim, b: WageItem | WageClaim): number {
  return a.created - b.created || (a.id < b.id ? -1 : 1)
}

/** The claims of the person and the one that is looked at. */
export function useClaim(data: WageData): UsedClaim {
  const wages = useWages()
  const chosen = ref(FIRST)
  const claims = computed(() => [...wages.records.claims].sort(byAge))
  const current = computed(
    () => claims.value.find(({ id }) => id === chosen.value) ?? claims.value[0] ?? blankClaim(FIRST, ''),
  )
  const context = computed(() => data.context.value && contextOf(data.context.value, current.value))
  const items = computed<readonly ShownItem[]>(() => {
    const law = context.value
    if (!law) return []
    const rows = wages.records.items.filter(({ claim }) => claim === current.value.id).sort(byAge)
    return rows.map((row) => {
      const read = readItem(row, law, data.today.value)
      return { row, read, line: lineOf(read.item, law) }
    })
  })
  const whole = computed(() =>
    items.value.filter(({ line }) => line !== null).flatMap(({ read }) => read.item ?? []),
  )
  const sum = computed(() => {
    const law = context.value
    try {
      return law && claimOf(whole.value, readMoney(current.value.paid) ?? 0, law)
    } catch {
      return null
    }
  })

  const paidUnread = computed(
    () => current.value.paid.trim() !== '' && readMoney(current.value.paid) === null,
  )
  const notes = computed(() => {
    const [part, law] = [data.part.value, context.value]
    if (!part || !law || !sum.value) return []
    return claimNotes({ items: whole.value, sum: sum.value, part, context: law, today: data.today.value })
  })

  function changeClaim(patch: Partial<WageClaim>, typing = false): void {
    const shown = current.value
    wages.edit({ table: 'claims', id: shown.id, change: (row) => ({ ...(row ?? shown), ...patch }) }, typing)
  }

  return {
    claims,
    current,
    items,
    sum,
    notes,
    paidUnread,
    changeClaim,
    select: (id) => (chosen.value = id),
    add() {
      if (claims.value.length === 0) changeClaim({})
      const made = blankClaim(freshId(), '', nextInstant(claims.value))
      wages.edit({ table: 'claims', id: made.id, change: (row) => row ?? made })
      chosen.value = made.id
    },
    changeItem(row, change, typing = false) {
      wages.edit(
        { table: 'items', claim: row.claim, id: row.id, change: (kept) => change(kept ?? row) },
        typing,
      )
    },
    addItem(kind, values) {
      if (claims.value.length === 0) changeClaim({})
      const claim = current.value.id
      const created = nextInstant(wages.records.items)
      const row: WageItem = { claim, id: freshId(), kind, values, parts: [], created }
      wages.edit({ table: 'items', claim, id: row.id, change: (kept) => kept ?? row })
      return row
    },
    removeItem(row) {
      wages.edit({ table: 'remove-item', claim: row.claim, id: row.id })
    },
    removeClaim() {
      wages.edit({ table: 'remove-claim', id: current.value.id })
    },
  }
}
