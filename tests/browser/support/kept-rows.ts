import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Every row of a database, by default the person's, as text, without the bytes of files; nothing where there is none. */
export function keptRows(page: Page, database = 'personal'): Promise<Record<string, string[]>> {
  return page.evaluate(async (wanted) => {
    const there = await indexedDB.databases()
    const rows: Record<string, string[]> = {}
    if (!there.some(({ name }) => name === wanted)) return rows
    const open = indexedDB.open(wanted)
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(open.error as Error)
    })
    const names = [...db.objectStoreNames]
    const all = names.length > 0 ? db.transaction(names) : null
    for (const name of names) {
      const found = await new Promise<unknown[]>((resolve) => {
        const request = all!.objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result as unknown[])
      })
      if (found.length > 0) rows[name] = found.map((row) => JSON.stringify(row)).sort()
    }
    db.close()
    return rows
  }, database)
}

/** Waits until the person's database holds these words: what was typed is safe from then on. */
export async function onDevice(page: Page, ...words: readonly string[]): Promise<void> {
  await holds(page, 'personal', words)
}

/** Waits until the pack on the device holds these words: its part is there without a network. */
export async function inPack(page: Page, ...words: readonly string[]): Promise<void> {
  await holds(page, 'content-yuyao', words)
}

/** Asks again and again from outside: `waitForFunction` takes the promise of an async function for a yes. */
async function holds(page: Page, database: string, words: readonly string[]): Promise<void> {
  const missing = async () => {
    const kept = Object.values(await keptRows(page, database))
      .flat()
      .join()
      .replace(/\\"/g, '"')
    return words.filter((word) => !kept.includes(word))
  }
  await expect.poll(missing, { timeout: 30_000 }).toEqual([])
}
