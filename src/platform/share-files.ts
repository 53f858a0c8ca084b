import type { ShareOutcome } from './share'

/** WeChat's own browser shows no download and says nothing of it. */
function inWeChat(): boolean {
  return /MicroMessenger/i.test(navigator.userAgent)
}

/** Offers files to the system's share sheet; `unsupported` where the browser hands on none. */
export async function shareFiles(title: string, files: readonly File[]): Promise<ShareOutcome> {
  const what = { title, files: files.slice() }
  if (typeof navigator.share !== 'function' || navigator.canShare?.(what) !== true) return 'unsupported'
  try {
    await navigator.share(what)
    return 'shared'
  } catch (error) {
    return error instanceof DOMException && error.name === 'AbortError' ? 'cancelled' : 'unsupported'
  }
}

/** Saves bytes as a file; false where this browser cannot, and then nothing has happened. */
export function saveBlob(name: string, blob: Blob): boolean {
  if (inWeChat() || !('download' in HTMLAnchorElement.prototype)) return false
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
