import type { PlaceState } from '../../domain/opening-hours'

/** The shape and colour of a state's pill. */
export function toneOf(state: PlaceState | null): 'open' | 'plain' | 'unknown' {
  if (state?.state === 'open') return 'open'
  return state?.state === 'unknown' ? 'unknown' : 'plain'
}
