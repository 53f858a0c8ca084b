/** Room that this app takes on the device, in bytes; `null` where the browser does not tell. */
export interface StorageRoom {
  readonly used: number
  readonly free: number
}

export async function storageRoom(): Promise<StorageRoom | null> {
  try {
    const { usage, quota } = await navigator.storage.estimate()
    return usage === undefined || quota === undefined ? null : { used: usage, free: quota - usage }
  } catch {
    return null
  }
}

/** Asks the browser never to clear this app's records by itself; tells whether it promised. */
export async function askPersistence(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist())
  } catch {
    return false
  }
}

/** Whether it has promised already. */
export async function isPersisted(): Promise<boolean> {
  try {
    return await navigator.storage.persisted()
  } catch {
    return false
  }
}
