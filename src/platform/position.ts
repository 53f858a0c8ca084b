/** A position from the device, WGS-84 degrees, with the radius in metres that it claims to be right within. */
export interface Fix {
  readonly lat: number
  readonly lng: number
  readonly accuracy: number
}

/** Why there is no position. `insecure`: the page is not on https, where browsers refuse without asking. */
export type PositionFault = 'insecure' | 'unsupported' | 'denied' | 'unavailable' | 'timeout'

export type PositionAnswer =
  { readonly ok: true; readonly fix: Fix } | { readonly ok: false; readonly fault: PositionFault }

/** Some phones never call back: our own timer ends the wait. */
const WAIT_MS = 8000

const FAULTS: Readonly<Record<number, PositionFault>> = { 1: 'denied', 2: 'unavailable', 3: 'timeout' }

/** True where asking for a position can work at all. */
export function canLocate(): boolean {
  return window.isSecureContext && 'geolocation' in navigator
}

/** Asks the device once where it is. Always answers within eight seconds; `cancel` ends the wait at once. */
export function locate(cancel?: AbortSignal): Promise<PositionAnswer> {
  if (!window.isSecureContext) return Promise.resolve({ ok: false, fault: 'insecure' })
  if (!('geolocation' in navigator)) return Promise.resolve({ ok: false, fault: 'unsupported' })
  return new Promise((resolve) => {
    const settle = (answer: PositionAnswer) => {
      clearTimeout(timer)
      resolve(answer)
    }
    const fail = (fault: PositionFault) => settle({ ok: false, fault })
    const timer = setTimeout(() => fail('timeout'), WAIT_MS)
    cancel?.addEventListener('abort', () => fail('timeout'))
    try {
      navigator.geolocation.getCurrentPosition(
        ({ coords: { latitude: lat, longitude: lng, accuracy } }) =>
          settle({ ok: true, fix: { lat, lng, accuracy } }),
        (error) => fail(FAULTS[error.code] ?? 'unavailable'),
        { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 60_000 },
      )
    } catch {
      fail('unavailable')
    }
  })
}
