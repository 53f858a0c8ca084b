import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { connect, createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { installByApt } from '../../../src/build/run/apt.mjs'

const NGINX = '/usr/sbin/nginx'
const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'

export interface Nginx {
  /** Ends in a slash. */
  readonly url: string
  readonly port: number
  stop(): Promise<void>
  dispose(): Promise<void>
}

/** True where Debian's nginx is there or could be installed. */
export function needNginx(): boolean {
  if (existsSync(NGINX)) return true
  return installByApt(['nginx', 'libnginx-mod-http-brotli-static']) && existsSync(NGINX)
}

/** True where nginx can serve the brotli copies; without that module it serves the gzip ones. */
export function hasBrotli(): boolean {
  return existsSync(BROTLI)
}

/** Serves a build on loopback, under its base, by the configuration that is given to hosts. */
export async function startNginx(build: string, base = '/'): Promise<Nginx> {
  const prefix = mkdtempSync(join(tmpdir(), 'nginx-'))
  const root = join(prefix, 'root')
  const port = await freePort()
  mkdirSync(root + base, { recursive: true })
  cpSync(build, root + base, { recursive: true })
  const conf = join(prefix, 'nginx.conf')
  const site = siteOf({ LISTEN: `127.0.0.1:${port}`, ROOT: root, BASE_PATH: base })
  writeFileSync(conf, mainConf(prefix, site))
  const child = await launch(prefix, conf, port)
  return {
    url: `http://localhost:${port}${base}`,
    port,
    stop: () => end(child),
    async dispose() {
      await end(child)
      rmSync(prefix, { recursive: true, force: true })
    },
  }
}

function siteOf(values: Readonly<Record<string, string>>): string {
  const filled = readFileSync('deploy/nginx.conf', 'utf8').replace(
    /\$\{(\w+)\}/g,
    (whole, name: string) => values[name] ?? whole,
  )
  return hasBrotli() ? filled : filled.replace('brotli_static on;', '')
}

/** What surrounds a site in Debian's own /etc/nginx/nginx.conf, inside one folder. */
function mainConf(prefix: string, site: string): string {
  const temp = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
  return [
    hasBrotli() && `load_module ${BROTLI};`,
    process.getuid?.() === 0 && 'user root;',
    `pid ${prefix}/nginx.pid; error_log ${prefix}/error.log; worker_processes 1; daemon off;`,
    'events { worker_connections 64; }',
    `http { access_log off; include /etc/nginx/mime.types; default_type application/octet-stream;`,
    ...temp.map((name) => `${name}_temp_path ${prefix}/${name};`),
    site,
    '}',
  ]
    .filter(Boolean)
    .join('\n')
}

async function launch(prefix: string, conf: string, port: number): Promise<ChildProcess> {
  const args = ['-p', prefix, '-e', join(prefix, 'error.log'), '-c', conf]
  const test = spawnSync(NGINX, [...args, '-t'], { encoding: 'utf8' })
  if (test.status !== 0) throw new Error(test.stderr)
  const child = spawn(NGINX, args, { stdio: 'ignore' })
  while (!(await answers(port))) await new Promise((resolve) => setTimeout(resolve, 50))
  return child
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
}
