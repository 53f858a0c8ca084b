import { join, resolve, sep } from 'node:path'
import type { Connect, Plugin, ViteDevServer } from 'vite'
import { buildPack, type BuildPackOptions } from './build-pack'
import { problemList } from './cli'
import { issueAt } from './issue'
import { hasErrors } from './problem'

/**
 * Serves the pack in development at `<base>packs/…`, made anew when a seed changes, and writes it into the build
 * under its own hashed names. Faulty seeds are told in development and stop a build.
 */
export function packPlugin(options: BuildPackOptions = {}): Plugin {
  let root = resolve(options.root ?? '.')
  let base = '/'
  return {
    name: 'region-pack',
    configResolved(config) {
      root = resolve(options.root ?? config.root)
      base = config.base
    },
    configureServer(server) {
      serve(server, base, { ...options, root })
    },
    generateBundle() {
      if (this.environment.config.consumer !== 'client') return
      const { files, problems } = buildPack({ ...options, root })
      if (hasErrors(problems)) this.error(`种子数据有错：\n${problemList(problems)}`)
      for (const file of files)
        this.emitFile({ type: 'asset', fileName: `packs/${file.path}`, source: file.bytes })
    },
  }
}

function serve(
  server: ViteDevServer,
  base: string,
  options: BuildPackOptions & { readonly root: string },
): void {
  const seeds = join(options.root, 'seeds')
  let files: ReadonlyMap<string, Uint8Array> | undefined
  let issue = issueAt(Date.now())
  server.watcher.add(seeds)
  server.watcher.on('all', (_, path) => {
    if (!resolve(path).startsWith(seeds + sep)) return
    files = undefined
    server.ws.send({ type: 'full-reload' })
  })
  server.middlewares.use(((request, response, next) => {
    const path = (request.url ?? '').split('?')[0] ?? ''
    const name = path.startsWith(base) ? path.slice(base.length) : path.slice(1)
    if (!name.startsWith('packs/')) return next()
    files ??= compileAloud(server, { ...options, issue: issue++ })
    const file = files.get(name)
    if (!file) return next()
    response.setHeader('Content-Type', 'application/json; charset=utf-8')
    response.setHeader('Cache-Control', 'no-store')
    response.end(file)
  }) satisfies Connect.NextHandleFunction)
}

/** Makes the pack and tells its problems; in development faulty records are left out rather than all. */
function compileAloud(server: ViteDevServer, options: BuildPackOptions): ReadonlyMap<string, Uint8Array> {
  const { files, problems } = buildPack(options)
  if (problems.length > 0) server.config.logger.warn(problemList(problems))
  return new Map(files.map((file) => [`packs/${file.path}`, file.bytes]))
}
