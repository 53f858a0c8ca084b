import { computed, onMounted, ref, type ComputedRef } from 'vue'
import type { Division } from '../../content/pack'
import { useContent } from '../../content/store'
import { metresBetween } from '../../domain/distance'
import type { LatLng } from '../../domain/position'
import { readPref } from '../../platform/prefs'

export interface From {
  /** The seat of the town that the person chose for all services; `null` where none is chosen. */
  readonly point: ComputedRef<LatLng | null>
  readonly label: ComputedRef<string | null>
  /** Metres of straight line; `null` where either end is not known. */
  metresTo(position: LatLng | null): number | null
}

/** From where distances are measured: the town that is kept on the device. A page rendered at build has none. */
export function useFrom(): From {
  const content = useContent()
  const code = ref<string | null>(null)
  onMounted(() => (code.value = readPref('origin')))
  const division = computed(() => divisionOf(content.pack?.divisions ?? [], code.value))
  const point = computed(() => division.value?.position ?? null)
  return {
    point,
    label: computed(() => division.value?.name ?? null),
    metresTo: (position) => metresBetween(point.value, position),
  }
}

/** A village is measured from the seat of its town. */
function divisionOf(divisions: readonly Division[], code: string | null): Division | undefined {
  if (!code) return undefined
  return divisions.find(
    (each) => each.code === code || each.villages.some((village) => village.code === code),
  )
}
