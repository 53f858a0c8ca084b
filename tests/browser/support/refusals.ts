export const REFUSED = '这个浏览器不让存，填的关掉就没了。先抄下来，或换个浏览器'
export const SLOW = '手机的存储没有反应，填的先记在眼前，一直在试。先别关'

/** Ways in which a browser keeps nothing, each run in the page before anything else, and what the app says of it. */
export const REFUSALS: readonly (readonly [string, () => void, string])[] = [
  [
    'IndexedDB that throws',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError')
      }
    },
    REFUSED,
  ],
  [
    'IndexedDB that never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
    },
    SLOW,
  ],
  [
    'no IndexedDB, no localStorage, no worker, no caches',
    () => {
      for (const name of ['indexedDB', 'localStorage', 'caches'])
        Object.defineProperty(window, name, { value: undefined })
      delete (Navigator.prototype as { serviceWorker?: unknown }).serviceWorker
    },
    REFUSED,
  ],
  [
    'every access refused',
    () => {
      const refuse = () => {
        throw new DOMException('refused', 'SecurityError')
      }
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, { get: refuse })
    },
    REFUSED,
  ],
]
