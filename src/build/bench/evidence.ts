import type { Page } from 'playwright-core'
import type { Line } from './line'
import { heapUsed, newPhone, open, whenInstalled, workDone, workOf, type Started } from './phone'
import type { Figure } from './report'
import { median, wait } from './stats'

/** Work of the main thread in ms with 400 photos; sizes in bytes. */
export interface PhotosRun {
  /** From the address to the list on the screen, everything at hand. */
  readonly open: number
  readonly export: number
  readonly archive: number
  readonly heap: number
  /** The most that the heap was while the archive was made. */
  readonly most: number
}

const PHOTOS = 400
const PHOTO_BYTES = 300_000

/** Measures the evidence on the emulated phone. The line is not slowed: the work is meant, not the way. */
export async function photosRunOnce(browser: string, line: Line, photos = PHOTOS): Promise<PhotosRun> {
  const phone = newPhone(browser)
  const url = `${line.url}wages/evidence/files/`
  try {
    const first = await phone.start()
    await open(first, url, true)
    await whenInstalled(first)
    await fillPhotos(first.page, photos)
    await first.close()
    const started = await phone.start()
    const { all: openWork } = await workOf(started, async () => {
      await open(started, url, true)
      await started.page.locator('.rows img.thumb').nth(19).waitFor()
    })
    const heap = await heapUsed(started)
    const before = await workDone(started)
    const made = await exported(started)
    const work = (await workDone(started)).all - before.all
    await started.close()
    return { open: openWork, export: work, heap, ...made }
  } finally {
    phone.dispose()
  }
}

/** Makes the archive and watches the heap meanwhile. */
async function exported({ page, cdp }: Started): Promise<Pick<PhotosRun, 'archive' | 'most'>> {
  await page.getByRole('button', { name: /^打成一包/ }).click()
  const done = page.getByText('打好了')
  let most = 0
  while ((await done.count()) === 0) {
    const { metrics } = await cdp.send('Performance.getMetrics')
    most = Math.max(most, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0)
    await wait(100)
  }
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '存到手机' }).click()
  const stream = await (await download).createReadStream()
  let archive = 0
  for await (const chunk of stream) archive += (chunk as Buffer).length
  return { archive, most }
}

/** Puts so many different pictures, with noise that does not compress, into the person's database. */
export async function fillPhotos(page: Page, photos: number): Promise<void> {
  await page.evaluate(
    async ([count, size]) => {
      const canvas = document.createElement('canvas')
      canvas.width = canvas.height = 64
      const picture = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg'))
      const head = new Uint8Array((await picture?.arrayBuffer()) ?? new ArrayBuffer(0))
      const hex = async (bytes: ArrayBuffer) =>
        Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) =>
          byte.toString(16).padStart(2, '0'),
        ).join('')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('personal')
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(request.error)
      })
      for (let at = 0; at < count; at++) {
        const whole = new Uint8Array(size)
        whole.set(head)
        for (let i = head.length; i < size; i += 65_536)
          crypto.getRandomValues(whole.subarray(i, Math.min(size, i + 65_536)))
        const sha256 = await hex(whole.buffer)
        const id = `b${String(at).padStart(4, '0')}`
        const step = database.transaction(['evidence', 'evidenceFiles'], 'readwrite')
        for (const which of ['original', 'small'])
          step
            .objectStore('evidenceFiles')
            .put({ id: `${id}:${which}`, mime: 'image/jpeg', bytes: whole.buffer, sha256 })
        step.objectStore('evidence').put({
          id,
          added: Date.UTC(2026, 0, 1) + at * 60_000,
          elements: ['attendance'],
          kind: 'site-photo',
          title: `示例照片 ${at}`,
          note: '',
          name: `IMG_${at}.jpg`,
          mime: 'image/jpeg',
          size,
          sha256,
          taken: null,
        })
        await new Promise((resolve, reject) => {
          step.oncomplete = resolve
          step.onerror = () => reject(step.error)
        })
      }
      database.close()
    },
    [photos, PHOTO_BYTES] as const,
  )
}

/** The figures of the evidence, as medians over the runs. */
export function photosFigures(runs: readonly PhotosRun[]): Figure[] {
  const figure = (
    name: string,
    unit: Figure['unit'],
    pick: (run: PhotosRun) => number,
    aim?: number,
  ): Figure => ({
    name: `400 photos: ${name}`,
    value: median(runs.map(pick)),
    unit,
    aim,
  })
  return [
    figure('open the list', 'ms', (run) => run.open),
    figure('one archive', 'ms', (run) => run.export),
    figure('archive', 'bytes', ({ archive }) => archive),
    figure('heap', 'bytes', ({ heap }) => heap),
    figure('heap at most while exporting', 'bytes', ({ most }) => most, 60_000_000),
  ]
}
