// @vitest-environment happy-dom
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { collection } from '../../src/records/collection'
import { FAULT_WORDS, faultOf } from '../../src/records/fault'
import { useKeeping } from '../../src/records/keeping'

beforeEach(() => {
  vi.useFakeTimers()
  setActivePinia(createPinia())
})
afterEach(() => void vi.useRealTimers())

type How = 'well' | 'hangs' | DOMException

/** A database of one list that reads and writes well, hangs, or fails as a browser does; `rows` is what lies on disk. */
class Disk {
  rows: readonly string[] = []
  reads: How = 'well'
  writes: How = 'well'
  readonly log: string[] = []
  private readonly tells = new Set<(rows: readonly string[]) => void>()
  private readonly hung: (() => void)[] = []

  watch(tell: (rows: readonly string[]) => void, fail: (error: unknown) => void): () => void {
    const start = () => {
      this.tells.add(tell)
      tell(this.rows)
    }
    if (this.reads === 'well') start()
    else if (this.reads === 'hangs') this.hung.push(start)
    else fail(this.reads)
    return () => void this.tells.delete(tell)
  }

  async write(more: readonly string[]): Promise<void> {
    const done = () => {
      this.rows = [...this.rows, ...more]
      this.log.push(more.join())
      this.tells.forEach((tell) => tell(this.rows))
    }
    if (this.writes === 'well') return done()
    if (this.writes !== 'hangs') throw this.writes
    await new Promise<void>((resolve) =>
      this.hung.push(() => {
        done()
        resolve()
      }),
    )
  }

  /** What hung goes on. */
  wake(): void {
    this.reads = this.writes = 'well'
    this.hung.splice(0).forEach((go) => go())
  }
}

const FULL = new DOMException('no room', 'QuotaExceededError')
const REFUSED = new DOMException('no', 'SecurityError')

function listOf() {
  return collection<readonly string[], string, Disk>({
    name: 'list',
    blank: [],
    watch: (store, tell, fail) => store.watch(tell, fail),
    show: (rows, edit) => (rows.includes(edit) ? rows : [...rows, edit]),
    write: (store, edits) => store.write(edits),
  })
}

async function opened(disk: Disk) {
  const list = listOf()
  const opening = list.open(disk)
  await vi.advanceTimersByTimeAsync(5000)
  await opening
  return list
}

const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms)

describe('rows of the person’s', () => {
  it('show at once, are kept together after a pause, and are not kept twice', async () => {
    const disk = new Disk()
    const list = await opened(disk)
    list.edit('a', true)
    list.edit('b', true)
    expect(list.state.value).toEqual(['a', 'b'])
    await pass(400)
    expect([disk.rows, disk.log]).toEqual([['a', 'b'], ['a,b']])
    await pass(100_000)
    expect(disk.log).toEqual(['a,b'])
  })

  it('typed before the database is open wait for it', async () => {
    const disk = new Disk()
    disk.rows = ['old']
    const list = listOf()
    list.edit('a')
    expect(list.state.value).toEqual(['a'])
    await list.open(disk)
    await pass(0)
    expect([list.state.value, disk.rows]).toEqual([
      ['old', 'a'],
      ['old', 'a'],
    ])
  })

  it.each([
    ['refuses', REFUSED, 'refused'],
    ['says that another window holds it', new Error('blocked') as unknown as DOMException, 'blocked'],
    ['does not answer', 'hangs', 'slow'],
  ] as const)(
    'where the database %s: says so in time, goes on, denies nothing, keeps all later',
    async (_, how, fault) => {
      const disk = new Disk()
      disk.rows = ['old']
      disk.reads = how
      disk.writes = how
      const list = await opened(disk)
      const keeping = useKeeping()
      expect([list.opened.value, list.unread.value, keeping.fault]).toEqual([true, true, fault])
      list.edit('a')
      list.edit('b')
      await pass(20_000)
      expect([list.state.value, keeping.fault]).toEqual([['a', 'b'], fault])
      disk.wake()
      await pass(70_000)
      expect([disk.rows, list.state.value]).toEqual([
        ['old', 'a', 'b'],
        ['old', 'a', 'b'],
      ])
      expect([list.unread.value, keeping.fault]).toEqual([false, null])
    },
  )

  it('one write that fails is made up for by the next, in the order of typing', async () => {
    const disk = new Disk()
    const list = await opened(disk)
    disk.writes = REFUSED
    list.edit('a')
    await pass(0)
    expect(useKeeping().fault).toBe('refused')
    disk.writes = 'well'
    list.edit('b')
    await pass(0)
    expect([disk.rows, useKeeping().fault]).toEqual([['a', 'b'], null])
  })

  it('on a full disk are told from those that are forbidden, and kept once there is room', async () => {
    const disk = new Disk()
    const list = await opened(disk)
    disk.writes = FULL
    list.edit('a')
    await pass(1000)
    expect(FAULT_WORDS[useKeeping().fault ?? 'failed']).toContain('存满了')
    disk.writes = 'well'
    await pass(3000)
    expect([disk.rows, useKeeping().fault]).toEqual([['a'], null])
  })

  it('that hang while being written end no wait of the screen, and are written once', async () => {
    const disk = new Disk()
    const list = await opened(disk)
    disk.writes = 'hangs'
    list.edit('a')
    const flushed = list.flush()
    await pass(9000)
    await flushed
    expect(useKeeping().fault).toBe('slow')
    list.edit('b')
    await pass(30_000)
    disk.wake()
    await pass(1000)
    expect([disk.rows, disk.log, useKeeping().fault]).toEqual([['a', 'b'], ['a', 'b'], null])
  })

  it('with nothing to be kept go on in memory with what was read; with the switch off that is forgotten', async () => {
    const disk = new Disk()
    disk.rows = ['old']
    const list = await opened(disk)
    await list.setQuiet(true)
    list.edit('a')
    await pass(1000)
    expect([list.state.value, disk.rows]).toEqual([['old', 'a'], ['old']])
    await list.setQuiet(false)
    await pass(0)
    expect([list.state.value, disk.rows]).toEqual([['old'], ['old']])
  })

  it('are kept when the page is left', async () => {
    const disk = new Disk()
    const list = await opened(disk)
    list.edit('a', true)
    window.dispatchEvent(new Event('pagehide'))
    await pass(0)
    expect(disk.rows).toEqual(['a'])
  })
})

describe('why something is not kept', () => {
  const wrapped = (inner: object) => Object.assign(new Error('AbortError'), { name: 'AbortError', inner })
  it.each([
    [FULL, 'full'],
    [wrapped(FULL), 'full'],
    [REFUSED, 'refused'],
    [Object.assign(new Error(''), { name: 'MissingAPIError' }), 'refused'],
    [Object.assign(new Error(''), { name: 'DatabaseClosedError' }), 'refused'],
    [new Error('blocked'), 'blocked'],
    [Object.assign(new Error('timeout'), { name: 'NoAnswer' }), 'slow'],
    [new Error('anything'), 'failed'],
    [undefined, 'failed'],
  ])('%# is told for what it is', (error, fault) => expect(faultOf(error)).toBe(fault))
})
