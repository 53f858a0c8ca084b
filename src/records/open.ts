import type { PersonalStore } from '../platform/personal-db'

/** The person's own database, loaded when it is first needed. */
export async function openRecords(): Promise<PersonalStore> {
  const { sharedPersonalStore } = await import('../platform/personal-db')
  return sharedPersonalStore()
}
