import { hostApp } from './in-app'

/** Hands a text, or bytes, to the device as a file; false where this browser cannot, and then nothing has happened. */
export function saveFile(name: string, type: string, content: BlobPart): boolean {
  return saveBlob(name, new Blob([content], { type }))
}

/** The same for bytes that are a blob already. */
export function saveBlob(name: string, blob: Blob): boolean {
  // A browser of an app shows no download and says nothing of it.
  if (hostApp() !== null || !('download' in HTMLAnchorElement.prototype)) return false
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  return true
}
