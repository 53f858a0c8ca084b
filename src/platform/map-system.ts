/** Which system's map links fit this device. */
export type MapSystem = 'android' | 'ios' | 'other'

export function mapSystem(): MapSystem {
  if (/Android|HarmonyOS/i.test(navigator.userAgent)) return 'android'
  return /iPhone|iPad|iPod/.test(navigator.userAgent) ? 'ios' : 'other'
}
