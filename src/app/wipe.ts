import type { InjectionKey } from 'vue'

/** Deletes everything of the person's on this device; false where something is left. Never rejects. */
export const WIPE: InjectionKey<() => Promise<boolean>> = Symbol('wipe')
