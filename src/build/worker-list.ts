import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'

interface ListedFile {
  url: string
  revision: string | null
}

/** What `vite-plugin-pwa` lets other plugins do. */
interface PwaApi {
  readonly extendManifestEntries?: (change: () => []) => void
}

/** So many characters of a hash tell a file from whatever else may be sent in its place: 66 bits. */
const LENGTH = 11

/** What the worker compares a file with before it keeps it: the start of its sha-256 in base64url. */
export function fileMark(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, LENGTH)
}

/** The list of files that the worker keeps, each with the mark of the bytes that this build wrote. */
export function workerList(): {
  readonly plugin: Plugin
  readonly mark: <File extends ListedFile>(files: File[]) => { manifest: File[] }
} {
  let out = ''
  let plugins: readonly Plugin[] = []
  return {
    plugin: {
      name: 'worker-list',
      configResolved(config) {
        out = resolve(config.root, config.build.outDir)
        plugins = config.plugins
      },
      // The web manifest comes into the list by the glob like every other file; the plugin's own entry has another mark.
      buildStart: () =>
        plugins.forEach(({ api }) => (api as PwaApi | undefined)?.extendManifestEntries?.(() => [])),
    },
    mark: (files) => ({
      manifest: files.map((file) => ({ ...file, revision: fileMark(readFileSync(join(out, file.url))) })),
    }),
  }
}
