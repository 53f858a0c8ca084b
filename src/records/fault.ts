/**
 * Why what the person writes is not on the device. `refused`: the browser keeps nothing. `slow`: the database does not
 * answer. `blocked`: another window holds it. `full`: the device has no room. `failed`: a write came to nothing.
 */
export type RecordsFault = 'refused' | 'slow' | 'blocked' | 'full' | 'failed'

/** A database, or a step of it, that did not answer in time. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}

/** Names that a database library wraps around what the browser said. */
function namesOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return ''
  const { name, message, inner } = error as {
    readonly name?: unknown
    readonly message?: unknown
    readonly inner?: unknown
  }
  return `${String(name)} ${String(message)} ${inner === error ? '' : namesOf(inner)}`
}

export function faultOf(error: unknown): RecordsFault {
  const names = namesOf(error)
  if (/Quota/i.test(names)) return 'full'
  if (/blocked/i.test(names)) return 'blocked'
  if (/NoAnswer|timeout/i.test(names)) return 'slow'
  return /MissingAPI|OpenFailed|DatabaseClosed|Security|InvalidState|UnknownError|not defined|no database/i.test(
    names,
  )
    ? 'refused'
    : 'failed'
}

/** The whole sentence for the screen: what is so, and what to do about it. */
export const FAULT_WORDS: Readonly<Record<RecordsFault, string>> = {
  refused: '这个浏览器不让存，填的关掉就没了。先抄下来，或换个浏览器',
  slow: '手机的存储没有反应，填的先记在眼前，一直在试。先别关',
  blocked: '别的窗口占着，填的先记在眼前。关掉别的窗口就好',
  full: '手机存满了，刚才填的还没存进去。删点照片、视频，会自己再试',
  failed: '刚才填的还没存进去，一直在试。先别关',
}
