import { spawn, type ChildProcess } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BUILD } from './build'

/** A web server in a process of its own: killing it is what a dead server is. */
export interface TestServer {
  readonly url: string
  readonly port: number
  /** The folder it serves: a copy of the build that the test may change. */
  readonly dir: string
  kill(): Promise<void>
  /** Starts again on the same port. */
  revive(): Promise<void>
  dispose(): Promise<void>
}

/** Serves a private copy of the build. */
export async function startServer(build = BUILD): Promise<TestServer> {
  const dir = mkdtempSync(join(tmpdir(), 'site-'))
  cpSync(build, dir, { recursive: true })
  let { child, port } = await launch(dir, 0)
  return {
    url: `http://localhost:${port}/`,
    port,
    dir,
    kill: () => end(child),
    async revive() {
      ;({ child, port } = await launch(dir, port))
    },
    async dispose() {
      await end(child)
      rmSync(dir, { recursive: true, force: true })
    },
  }
}

function launch(dir: string, port: number): Promise<{ child: ChildProcess; port: number }> {
  const child = spawn(process.execPath, ['src/build/run/serve-dir.mjs', dir, String(port)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout?.on('data', (data: Buffer) => {
      const at = /listening (\d+)/.exec(data.toString())?.[1]
      if (at) resolve({ child, port: Number(at) })
    })
    child.once('exit', () => reject(new Error('the test server ended')))
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.removeAllListeners('exit')
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
}
