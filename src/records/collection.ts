import { computed, ref, shallowRef, type ComputedRef, type Ref } from 'vue'
import type { PersonalStore } from '../platform/personal-db'
import { askPersistence } from '../platform/storage'
import { dropAside, onAside, putAside, readAside, type Aside } from './aside'
import { inTime, READ_WAIT_MS, WRITE_WAIT_MS } from './in-time'
import { useKeeping } from './keeping'
import { openRecords } from './open'
import { onPageLeave, typingPause } from './typing'

/** What a collection is made of: some rows of the person's database as the screens see them, and how they change. */
export interface CollectionOf<State, Edit, Store> {
  /** Tells collections apart. */
  readonly name: string
  readonly blank: State
  /** Tells what is kept, now and after each change in whatever window. Returns how to stop. */
  watch(store: Store, tell: (state: State) => void, fail: (error?: unknown) => void): () => void
  /** The state with an edit that is not kept yet. Shown twice it is the same as once: the device may tell of it meanwhile. */
  show(state: State, edit: Edit): State
  /** Keeps edits over what stands there, all or none. Rejects where they could not be. */
  write(store: Store, edits: readonly Edit[]): Promise<unknown>
  /** What is told, made one with what is shown. By default what is told holds. */
  merge?(told: State, shown: State, waiting: readonly Edit[]): State
  /** How edits that wait when the page goes are kept until the next opening. Without a trace there are none. */
  readonly aside?: Aside<State, Edit>
  /** False: leaving a field alone is no reason to write. */
  readonly atEachField?: boolean
}

export interface Collection<State, Edit, Store> {
  /** What is kept, with what waits to be. */
  readonly state: ComputedRef<State>
  /** Reading has come to an end, well or not: what is not there may be shown as not there, unless `unread`. */
  readonly opened: Ref<boolean>
  /** It could not be read: what is there must not be denied. */
  readonly unread: ComputedRef<boolean>
  /** Edits that are not on the device yet. */
  readonly waiting: ComputedRef<readonly Edit[]>
  /** The database, once it is open. */
  store(): Store | null
  /** Opens it, once; ends within a few seconds whatever the browser does. `store`: instead of the person's own. */
  open(store?: Store): Promise<void>
  /** Shows an edit at once and keeps it; while somebody types, after a pause. */
  edit(edit: Edit, typing?: boolean): void
  /** Keeps what waits. Ends when it is kept, or could not be for now: then it is tried again until it is. */
  flush(): Promise<void>
  /** From now on everything lives in memory alone, what was read included; back: that is forgotten, what is kept is read. */
  setQuiet(quiet: boolean): Promise<void>
}

/**
 * Rows of the person's: an edit shows at once and is kept as soon as it can be. Where the database refuses, hangs, is held
 * by another window or is full, work goes on in memory, every screen says why (`useKeeping`), and it is tried again until
 * what waits is written. Edits keep their order; none is dropped.
 */
export function collection<State, Edit, Store = PersonalStore>(
  of: CollectionOf<State, Edit, Store>,
): Collection<State, Edit, Store> {
  const rows = new Rows(of)
  return {
    state: computed(() => rows.waiting.value.reduce((sum, edit) => of.show(sum, edit), rows.base.value)),
    opened: rows.opened,
    unread: computed(() => rows.opened.value && !rows.keeping.read.has(of.name)),
    waiting: computed(() => rows.waiting.value),
    store: () => rows.store,
    open: (store) => rows.open(store),
    edit: (edit, typing) => rows.edit(edit, typing),
    flush: () => rows.flush(),
    setQuiet: (quiet) => rows.setQuiet(quiet),
  }
}

let asked = false

/** What was written is precious: the browser is asked once a visit never to clear it by itself. */
function askOnce(): void {
  if (asked) return
  asked = true
  void askPersistence()
}

class Rows<State, Edit, Store> {
  readonly keeping = useKeeping()
  readonly base: Ref<State>
  readonly waiting = shallowRef<readonly Edit[]>([])
  readonly opened = ref(false)
  store: Store | null = null
  private given: Store | undefined
  private stop: () => void = () => undefined
  private opening: Promise<void> | null = null
  private writing: Promise<void> = Promise.resolve()
  private quiet = false
  private busy: Promise<void> | null = null
  private readonly pause = typingPause(() => void this.flush())

  constructor(private readonly of: CollectionOf<State, Edit, Store>) {
    this.base = shallowRef(of.blank) as Ref<State>
  }

  open(other?: Store): Promise<void> {
    this.given ??= other
    return (this.opening ??= this.begin())
  }

  private async begin(): Promise<void> {
    onPageLeave((event) => {
      if (event.type === 'pagehide') this.leave()
      void this.flush()
    }, this.of.atEachField ?? true)
    if (this.of.aside) onAside(this.of.name, () => void this.takeUp())
    // What is written on this page must come after what an earlier one left.
    await inTime(this.takeUp(), READ_WAIT_MS).catch(() => undefined)
    if (!this.quiet) await this.connect()
    this.opened.value = true
  }

  private leave(): void {
    const waiting = this.waiting.value
    if (this.of.aside && !this.quiet && waiting.length > 0)
      putAside(this.of.name, this.of.aside.rows(waiting.reduce(this.of.show, this.base.value), waiting))
  }

  private async takeUp(): Promise<void> {
    const rows = this.of.aside && (await readAside(this.of.name))
    if (!rows || this.quiet) return
    this.waiting.value = [...this.of.aside.edits(rows), ...this.waiting.value]
    void this.flush()
  }

  private async connect(): Promise<void> {
    const { keeping, of } = this
    try {
      this.store = this.given ?? ((await inTime(openRecords(), READ_WAIT_MS * 2)) as Store)
      await inTime(this.watch(this.store), READ_WAIT_MS, () => this.inOrder())
      this.inOrder()
    } catch (error) {
      if (this.quiet) return
      keeping.tell(of.name, error)
      keeping.again(`open ${of.name}`, () => {
        if (!this.quiet && !keeping.read.has(of.name)) void this.connect()
      })
    }
  }

  /** The database answers: what was written in the meantime may go in. */
  private inOrder(): void {
    if (this.waiting.value.length === 0) this.keeping.tell(this.of.name, null)
    else if (this.opened.value) void this.flush()
  }

  private watch(from: Store): Promise<void> {
    const { of } = this
    this.stop()
    return new Promise((resolve, reject) => {
      const tell = (told: State) => {
        if (this.quiet) return
        this.base.value = of.merge ? of.merge(told, this.base.value, this.waiting.value) : told
        this.keeping.tellRead(of.name)
        resolve()
      }
      this.stop = of.watch(from, tell, (error) =>
        reject((error as Error | undefined) ?? new Error('no database')),
      )
    })
  }

  edit(change: Edit, typing = false): void {
    this.waiting.value = [...this.waiting.value, change]
    if (typing) this.pause.later()
    else void this.flush()
  }

  flush(): Promise<void> {
    this.pause.clear()
    // What is typed before the database is open waits for it.
    return (this.writing = this.writing.then(() => this.opening).then(() => this.writeAll()))
  }

  /** Ends in time: a write that takes longer is said to and goes on; given up, it might be done twice. */
  private async writeAll(): Promise<void> {
    const edits = this.waiting.value
    if (edits.length === 0 || this.busy) return
    if (this.quiet) return this.take(edits)
    if (!this.store) return
    this.busy = this.writeTo(this.store, edits).finally(() => (this.busy = null))
    await inTime(this.busy, WRITE_WAIT_MS, () => void this.flush()).catch((error: unknown) =>
      this.keeping.tell(this.of.name, error),
    )
  }

  private async writeTo(to: Store, edits: readonly Edit[]): Promise<void> {
    const { keeping, of } = this
    try {
      await of.write(to, edits)
      this.take(edits)
      askOnce()
    } catch (error) {
      if (edits.length > 1) await this.writeSingly(to, edits)
      if (edits.some((each) => this.waiting.value.includes(each))) {
        keeping.tell(of.name, error)
        return keeping.again(`write ${of.name}`, () => void this.flush())
      }
    }
    keeping.tell(of.name, null)
  }

  /** An edit that cannot be kept holds up those before it no longer. */
  private async writeSingly(to: Store, edits: readonly Edit[]): Promise<void> {
    for (const each of edits) {
      const done = await this.of.write(to, [each]).then(
        () => true,
        () => false,
      )
      if (!done) return
      this.take([each])
    }
  }

  /** These edits are where they belong. */
  private take(edits: readonly Edit[]): void {
    const done = edits.filter((each) => this.waiting.value.includes(each))
    this.base.value = done.reduce((sum, each) => this.of.show(sum, each), this.base.value)
    this.waiting.value = this.waiting.value.filter((each) => !done.includes(each))
    if (this.of.aside && this.waiting.value.length === 0) dropAside(this.of.name)
  }

  /** What is typed from this moment on is not written; what was typed before still is. */
  async setQuiet(next: boolean): Promise<void> {
    if (next === this.quiet) return
    const before = this.waiting.value
    this.quiet = next
    this.stop()
    this.pause.clear()
    this.writing = this.writing.then(() => (next ? this.goQuiet(before) : this.endQuiet()))
    await this.writing
  }

  private async goQuiet(before: readonly Edit[]): Promise<void> {
    await this.busy
    const left = before.filter((each) => this.waiting.value.includes(each))
    if (left.length > 0 && this.store) await this.of.write(this.store, left).catch(() => undefined)
    this.take(left)
    this.keeping.tell(this.of.name, null)
  }

  private async endQuiet(): Promise<void> {
    this.waiting.value = []
    this.base.value = this.of.blank
    if (this.opening) await this.connect()
  }
}
