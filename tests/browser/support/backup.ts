import type { Page } from 'playwright-core'
import { openApp } from './browser'

export const PASSWORD = '河边的石头 8 块'

/** A file as a browser hands it over. */
export interface FileGiven {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

export function asFile(buffer: Buffer): FileGiven {
  return { name: '劳有所得备份-2026-11-25.lysd', mimeType: 'application/octet-stream', buffer }
}

/** Makes a backup on the screen and returns the file that was saved. */
export async function backUp(page: Page, url: string): Promise<Buffer> {
  await openApp(page, `${url}me/backup/`)
  await page.getByLabel('给备份起个密码').fill(PASSWORD)
  await page.getByLabel('再输一次').fill(PASSWORD)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '做成备份文件' }).click()
  const stream = await (await download).createReadStream()
  const parts: Buffer[] = []
  for await (const part of stream) parts.push(part as Buffer)
  await page.getByText('又读了一遍，是完整的').waitFor()
  return Buffer.concat(parts)
}

export async function giveFile(page: Page, url: string, bytes: Buffer): Promise<void> {
  await openApp(page, `${url}me/backup/restore/`)
  await page.getByLabel('选备份文件').setInputFiles(asFile(bytes))
}

export async function typePassword(page: Page, password = PASSWORD): Promise<void> {
  await page.getByLabel('备份的密码').fill(password)
  await page.getByRole('button', { name: '打开看看' }).click()
}
