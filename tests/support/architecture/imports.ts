import { posix } from 'node:path'
import ts from 'typescript'
import { eachNode, isCode, parse, type Source } from './sources'

/** One layer of the table: what it may import besides itself. */
export interface LayerPolicy {
  readonly layers: readonly string[]
  /** Names of packages; `node:*` is every module of Node. */
  readonly packages: readonly string[]
}

/** One import: where it stands, and a path from the root or the name of a package. */
export interface Import {
  readonly file: string
  readonly target: string
  /** Gone once types are stripped. */
  readonly typeOnly: boolean
}

const OTHER_FILES =
  /<(?:script|style|template)\b[^>]*\bsrc="([^"]+)"|@import\s+(?:url\()?['"]([^'"]+)['"]|\/\/\/\s*<reference\s+path="([^"]+)"/g

/** Every import of a file, of whatever form. One that names no file, as `import(name)`, is the target `?`. */
export function importsOf(source: Source): Import[] {
  const { file } = source
  const scripts = isCode(source) ? scriptImports(parse(source)) : []
  const others = [...source.text.matchAll(OTHER_FILES)].map(([, ...names]) => names.find(Boolean) ?? '')
  return [
    ...scripts.map(({ node, typeOnly }) => ({ file, target: resolve(file, textOf(node)), typeOnly })),
    ...others.map((name) => ({ file, target: resolve(file, name), typeOnly: false })),
  ]
}

interface Found {
  readonly node: ts.Node | undefined
  readonly typeOnly: boolean
}

function scriptImports(tree: ts.SourceFile): Found[] {
  const found: Found[] = []
  eachNode(tree, (node) => {
    if (ts.isImportDeclaration(node))
      found.push({ node: node.moduleSpecifier, typeOnly: node.importClause?.isTypeOnly === true })
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier)
      found.push({ node: node.moduleSpecifier, typeOnly: node.isTypeOnly })
    else if (ts.isExternalModuleReference(node)) found.push({ node: node.expression, typeOnly: false })
    else if (ts.isImportTypeNode(node)) found.push({ node: node.argument, typeOnly: true })
    else if (ts.isCallExpression(node) && loads(node.expression))
      found.push({ node: node.arguments[0], typeOnly: false })
  })
  return found
}

function textOf(node: ts.Node | undefined): string {
  if (node && ts.isLiteralTypeNode(node)) return textOf(node.literal)
  return node && ts.isStringLiteralLike(node) ? node.text : '?'
}

/** `import(…)`, `require(…)`, `import.meta.glob(…)`. */
function loads(callee: ts.Expression): boolean {
  return (
    callee.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(callee) && callee.text === 'require') ||
    callee.getText().startsWith('import.meta.glob')
  )
}

function resolve(file: string, target: string): string {
  if (target.startsWith('@/')) return `src/${target.slice(2)}`
  if (target.startsWith('/')) return target.slice(1)
  return target.startsWith('.') ? posix.join(posix.dirname(file), target) : target
}

/** The layer of a path: a folder of `src`, or `root` for a composition root. */
export function layerOf(path: string): string {
  const [, folder = '', inside] = path.split('/')
  return inside === undefined ? 'root' : folder
}

/** Imports that the table does not allow. */
export function layerBreaches(
  sources: readonly Source[],
  policy: Readonly<Record<string, LayerPolicy>>,
): string[] {
  return sources
    .flatMap(importsOf)
    .filter((each) => !isAllowed(each, policy))
    .map(({ file, target }) => `${file} imports ${target}`)
}

function isAllowed({ file, target }: Import, policy: Readonly<Record<string, LayerPolicy>>): boolean {
  const layer = layerOf(file)
  const allowed = policy[layer]
  if (!allowed) return false
  if (target === '?') return layer === 'build'
  if (!target.startsWith('src/')) return allowed.packages.some((name) => isOfPackage(target, name))
  const other = layerOf(target)
  if (other !== layer) return allowed.layers.includes(other)
  return layer !== 'features' || target.split('/')[2] === file.split('/')[2]
}

function isOfPackage(target: string, name: string): boolean {
  return name === 'node:*' ? target.startsWith('node:') : target === name || target.startsWith(`${name}/`)
}

/** Rings of imports of values, each as `a → b → a`. Types are gone when the program runs and may refer to each other. */
export function cycles(sources: readonly Source[]): string[] {
  const files = new Set(sources.map(({ file }) => file))
  const edges = new Map(sources.map((source) => [source.file, valueImports(source, files)]))
  const done = new Set<string>()
  const rings: string[] = []
  const visit = (file: string, path: readonly string[]): void => {
    const from = path.indexOf(file)
    if (from >= 0) rings.push([...path.slice(from), file].join(' → '))
    if (from >= 0 || done.has(file)) return
    for (const next of edges.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
  return rings
}

function valueImports(source: Source, files: ReadonlySet<string>): string[] {
  return importsOf(source).flatMap(({ target, typeOnly }) => (typeOnly ? [] : (fileOf(target, files) ?? [])))
}

function fileOf(target: string, files: ReadonlySet<string>): string | undefined {
  return [target, `${target}.ts`, `${target}/index.ts`].find((path) => files.has(path))
}
