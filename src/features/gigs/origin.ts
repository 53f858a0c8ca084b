import { defineStore } from 'pinia'
import { computed, shallowRef } from 'vue'
import type { Division, Village } from '../../content/pack'
import { useContent } from '../../content/store'
import type { LatLng } from '../../domain/position'
import type { Fix } from '../../platform/position'
import { readPref, writePref } from '../../platform/prefs'

/** From where distances are measured: a chosen town or village, or what the device said this once. */
type Choice = { readonly code: string } | { readonly fix: Fix }

/** A fix rougher than this says so: it can name the wrong town. */
export const ROUGH_METRES = 1000
const PREF = 'origin'

/**
 * The point that distances are measured from. The chosen town is kept on the device and can be cleared; a position
 * from the device is used while the app is open and never kept.
 */
export const useOrigin = defineStore('origin', () => {
  const content = useContent()
  const kept = readPref(PREF)
  const choice = shallowRef<Choice | null>(kept ? { code: kept } : null)

  const chosen = computed(() => {
    const its = choice.value
    return its && 'code' in its ? findDivision(content.pack?.divisions ?? [], its.code) : null
  })
  const fix = computed(() => (choice.value && 'fix' in choice.value ? choice.value.fix : null))

  const point = computed<LatLng | null>(() => fix.value ?? chosen.value?.division.position ?? null)

  /** How the screen names it: `某镇`, `某镇 · 某村`, `手机定位`. */
  const label = computed(() => {
    if (fix.value) return '手机定位'
    const its = chosen.value
    if (!its) return null
    return its.village ? `${its.division.name} · ${villageName(its.village)}` : its.division.name
  })

  /** Said beside the distances where they are rougher than they look. */
  const caution = computed(() => {
    if (fix.value && fix.value.accuracy > ROUGH_METRES) return roughWords(fix.value.accuracy)
    if (chosen.value?.division.positionRough) return '这个街道的位置是大概的，距离只供参考'
    if (chosen.value?.village) return '按乡镇驻地算，离村里可能有出入'
    return null
  })

  /** Chooses a division or a village by its code, and keeps it. */
  function choose(code: string): void {
    choice.value = { code }
    writePref(PREF, code)
  }

  function useFix(next: Fix): void {
    choice.value = { fix: next }
  }

  function clear(): void {
    choice.value = null
    writePref(PREF, null)
  }

  return { point, label, caution, fix, chosen, choose, useFix, clear }
})

/** `竹山村` for `竹山村委会`: what people call it. */
export function villageName(village: Village): string {
  return village.name.replace(/(村民?委(员)?会|居民?委(员)?会)$/, (end) => (end.startsWith('村') ? '村' : ''))
}

function findDivision(
  divisions: readonly Division[],
  code: string,
): { division: Division; village: Village | null } | null {
  for (const division of divisions) {
    if (division.code === code) return { division, village: null }
    const village = division.villages.find((each) => each.code === code)
    if (village) return { division, village }
  }
  return null
}

function roughWords(accuracy: number): string {
  return `手机定位可能偏 ${Math.round(accuracy / 1000)} 公里，选乡镇更准`
}
