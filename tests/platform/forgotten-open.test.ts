import 'fake-indexeddb/auto'
import { afterEach, expect, it, vi } from 'vitest'
import { sharedPersonalStore } from '../../src/platform/personal-db'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

it('an opening that the browser forgot is asked for anew, not before ten seconds', async () => {
  vi.useFakeTimers({ toFake: ['Date'] })
  const open = vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(
    // A request that is never answered.
    () => new EventTarget() as IDBOpenDBRequest,
  )
  void sharedPersonalStore()
  void sharedPersonalStore()
  await vi.waitFor(() => expect(open).toHaveBeenCalled())
  const first = open.mock.calls.length
  vi.setSystemTime(Date.now() + 9000)
  void sharedPersonalStore()
  expect(open).toHaveBeenCalledTimes(first)
  open.mockRestore()
  vi.setSystemTime(Date.now() + 2000)
  const store = await sharedPersonalStore()
  expect(await store.saved()).toEqual([])
  expect(await sharedPersonalStore()).toBe(store)
})
