import { spawn, type ChildProcess } from 'node:child_process'
import { chromium, type Browser, type Page } from 'playwright-core'
import { findShell } from '../../../src/build/run/find-browser.mjs'

/** A browser that can be killed as a phone kills one: all its processes, at once, with nothing said before. */
export interface Killable {
  newPage(): Promise<Page>
  kill(): Promise<void>
}

export async function launchKillable(dir: string): Promise<Killable> {
  const path = findShell()
  if (!path) throw new Error('no Chromium: run npm test, which installs one')
  const args = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
  ]
  const child = spawn(
    path,
    [...args, '--lang=zh-CN', '--remote-debugging-port=0', `--user-data-dir=${dir}`, 'about:blank'],
    {
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  )
  const browser = await connect(child)
  const context = browser.contexts()[0]
  if (!context) throw new Error('no context')
  return {
    newPage: () => context.newPage(),
    kill: () => killAll(child),
  }
}

function connect(child: ChildProcess): Promise<Browser> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stderr?.on('data', (data: Buffer) => {
      said += data.toString()
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address) chromium.connectOverCDP(address).then(resolve, reject)
    })
    child.once('exit', () => reject(new Error(`the browser ended: ${said}`)))
  })
}

/** The browser leads a group of its own, so that its helpers die with it. */
function killAll(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
  })
}
