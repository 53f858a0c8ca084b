import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Moment } from '../domain/china-time'

/** The moment that the screens see. `null` while a page is rendered at build: then nothing may depend on it. */
export const useClock = defineStore('clock', () => {
  const now = shallowRef<Moment | null>(null)
  return { now }
})
