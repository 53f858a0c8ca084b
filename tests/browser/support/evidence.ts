import type { Page } from 'playwright-core'

export interface Upload {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A JPEG of a browser's making: left half green, right half white. */
export async function photo(page: Page, name: string, width = 2400, height = 1200): Promise<Upload> {
  const bytes = await page.evaluate(
    async ([w, h, seed]) => {
      const canvas = document.createElement('canvas')
      canvas.width = w
      canvas.height = h
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.fillStyle = '#fff'
      context.fillRect(0, 0, w, h)
      context.fillStyle = '#075f5a'
      context.fillRect(0, 0, w / 2, h)
      context.fillStyle = '#900'
      context.fillText(seed, 20, 20)
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', 0.9))
      return Array.from(new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0)))
    },
    [width, height, name] as const,
  )
  return { name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) }
}

/** The same photo from a camera that was held on its side: turned right by a quarter (6). */
export function heldSideways({ buffer, ...rest }: Upload): Upload {
  const exif = Buffer.from('ffe1001e4578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  exif.writeUInt16BE(exif.length - 2, 2)
  return { ...rest, buffer: Buffer.concat([buffer.subarray(0, 2), exif, buffer.subarray(2)]) }
}

/** Puts files in by the button of this screen, and waits until they are. */
export async function putIn(page: Page, files: readonly Upload[]): Promise<void> {
  await page.locator('.pickfile input').first().setInputFiles(files.slice())
  await page.locator('.said').waitFor()
}

/** What is kept: each row's hash as noted, and as its bytes have it now. */
export function keptHashes(page: Page): Promise<readonly (readonly [string, string])[]> {
  return page.evaluate(async () => {
    const hex = (bytes: ArrayBuffer) =>
      Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('personal')
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })
    const rows = await new Promise<{ sha256: string; bytes: ArrayBuffer }[]>((resolve) => {
      const request = database.transaction('evidenceFiles').objectStore('evidenceFiles').getAll()
      request.onsuccess = () => resolve(request.result)
    })
    database.close()
    const pairs = rows.map(
      async ({ sha256, bytes }) => [sha256, hex(await crypto.subtle.digest('SHA-256', bytes))] as const,
    )
    return Promise.all(pairs)
  })
}
