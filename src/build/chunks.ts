import type { Rolldown } from 'vite'

/** A service, and the part of it where it has parts: `wages`, `wages/log`. */
const SERVICE = /\/src\/features\/((?:[\w-]+\/)+)[^/]+$/

type ModuleInfo = (id: string) => Pick<Rolldown.ModuleInfo, 'importers' | 'dynamicImporters'> | null

/**
 * The one service, or part of a service, whose views need this module, each loaded when it is opened; the service where
 * several of its parts do; `null` where another service or a page of the shell needs it too.
 */
function serviceOf(id: string, infoOf: ModuleInfo): string | null {
  const services = new Set<string>()
  const seen = new Set<string>()
  const visit = (module: string): void => {
    if (seen.has(module)) return
    seen.add(module)
    const info = infoOf(module)
    if (info?.dynamicImporters.length) services.add(SERVICE.exec(module)?.[1]?.slice(0, -1) ?? module)
    info?.importers.forEach(visit)
  }
  visit(id)
  const [first, ...others] = services
  if (first === undefined || others.length === 0) return first ?? null
  const whole = first.split('/')[0] ?? ''
  return others.every((each) => each.split('/')[0] === whole) && whole !== '' ? whole : null
}

/**
 * Which scripts the build makes: one for what every start needs, one a service for what only that service needs, one
 * for the parts of the screen that several share. A script for each view and each shared module would cost twice their
 * number in headers and round trips, and compress worse.
 */
export const chunkGroups = [
  { name: 'start', tags: ['$initial' as const], priority: 3 },
  {
    debugName: 'services',
    name: (id: string, context: { getModuleInfo: ModuleInfo }) => {
      const service = serviceOf(id, (module) => context.getModuleInfo(module))
      return service === null || service.startsWith('/') ? null : service.replace('/', '-')
    },
    test: /\/src\/(?:features|domain|platform|content)\//,
    includeDependenciesRecursively: false,
    priority: 2,
  },
  {
    name: 'shared',
    test: /\/src\/(?:ui|domain)\/[\w-]+\.(?!css)/,
    includeDependenciesRecursively: false,
    priority: 1,
  },
]

/** One script of the build and what it needs. */
export interface Chunk {
  readonly fileName: string
  readonly isEntry: boolean
  readonly moduleIds: readonly string[]
  readonly imports: readonly string[]
  readonly styles: readonly string[]
}

/** The scripts of a build, as the bundler names them. */
export function chunksOf(bundle: Rolldown.OutputBundle): Chunk[] {
  return Object.values(bundle).flatMap((output) =>
    output.type === 'chunk' ? [{ ...output, styles: [...(output.viteMetadata?.importedCss ?? [])] }] : [],
  )
}

/**
 * Every page carries the entry's style sheet, so no script need load it again: in the scripts' lists of what to load first,
 * the entry itself, which is there, takes its place.
 */
export function dropInlineStyles(bundle: Rolldown.OutputBundle): void {
  const outputs = Object.values(bundle).filter((output) => output.type === 'chunk')
  const entry = outputs.find(({ isEntry }) => isEntry)
  for (const style of entry?.viteMetadata?.importedCss ?? [])
    for (const output of outputs) output.code = output.code.split(`"${style}"`).join(`"${entry?.fileName}"`)
}

/** The scripts besides the entry that these modules (paths inside the project) stand in or need, and their style sheets. */
export function filesOf(
  chunks: readonly Chunk[],
  modules: readonly string[],
): { readonly scripts: readonly string[]; readonly styles: readonly string[] } {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
  const scripts = new Set<string>()
  const styles = new Set<string>()
  const visit = (chunk: Chunk | undefined): void => {
    if (!chunk || chunk.isEntry || scripts.has(chunk.fileName)) return
    scripts.add(chunk.fileName)
    chunk.styles.forEach((file) => styles.add(file))
    chunk.imports.forEach((name) => visit(byName.get(name)))
  }
  for (const module of modules)
    chunks.filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${module}`))).forEach(visit)
  return { scripts: [...scripts], styles: [...styles] }
}
