/** A service worker that a test moves through its states. */
export class FakeWorker extends EventTarget {
  state: ServiceWorkerState
  readonly posted: unknown[] = []

  constructor(state: ServiceWorkerState = 'installing') {
    super()
    this.state = state
  }

  postMessage(message: unknown): void {
    this.posted.push(message)
  }

  become(state: ServiceWorkerState): void {
    this.state = state
    this.dispatchEvent(new Event('statechange'))
  }
}

export class FakeRegistration extends EventTarget {
  installing: FakeWorker | null = null
  waiting: FakeWorker | null = null
  updates = 0

  update(): Promise<void> {
    this.updates += 1
    return Promise.resolve()
  }

  /** A new build is found: the browser starts to install it. */
  find(): FakeWorker {
    const worker = new FakeWorker()
    this.installing = worker
    this.dispatchEvent(new Event('updatefound'))
    return worker
  }
}

export class FakeContainer extends EventTarget {
  controller: FakeWorker | null = null
  readonly registration = new FakeRegistration()
  readonly registered: (readonly [string, RegistrationOptions | undefined])[] = []

  register(url: string, options?: RegistrationOptions): Promise<FakeRegistration> {
    this.registered.push([url, options])
    return Promise.resolve(this.registration)
  }

  takeControl(): void {
    this.dispatchEvent(new Event('controllerchange'))
  }
}
