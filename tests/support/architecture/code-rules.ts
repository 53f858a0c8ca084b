import ts from 'typescript'
import { at, eachNode, parse, templateOf, type Source } from './sources'

const IMPURE_NAMES = new Set(
  (
    'window document navigator location history screen fetch XMLHttpRequest WebSocket localStorage sessionStorage ' +
    'indexedDB caches performance crypto Intl setTimeout setInterval requestAnimationFrame queueMicrotask globalThis ' +
    'self process console'
  ).split(' '),
)
const IMPURE_CALLS = /^(Date\.now|Math\.random|Date)$/
/** Methods that ask the zone or the language of the device. */
const LOCAL_METHODS =
  /^(toLocale\w*|localeCompare|getTimezoneOffset|[gs]et(FullYear|Year|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds))$/

/** What asks clock, chance, zone, network or browser: none of that may stand in the domain. */
export function impurities(source: Source): string[] {
  const tree = parse(source)
  const own = declaredNames(tree)
  const found: string[] = []
  eachNode(tree, (node) => {
    const what = impurity(node, own)
    if (what) found.push(`${at(tree, node)} uses ${what}`)
  })
  return found
}

function impurity(node: ts.Node, own: ReadonlySet<string>): string | null {
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && node.arguments?.length !== 1)
    return 'new Date() of the device'
  if (ts.isCallExpression(node) && IMPURE_CALLS.test(node.expression.getText()))
    return node.expression.getText()
  if (ts.isPropertyAccessExpression(node) && LOCAL_METHODS.test(node.name.text)) return node.name.text
  return ts.isIdentifier(node) && IMPURE_NAMES.has(node.text) && isFree(node, own) ? node.text : null
}

/** Names that a file gives to something of its own. */
function declaredNames(tree: ts.SourceFile): ReadonlySet<string> {
  const names = new Set<string>()
  eachNode(tree, (node) => {
    const declares = ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)
    if (declares && ts.isIdentifier(node.name)) names.add(node.name.text)
  })
  return names
}

/** True for a name that is read as a global: not a property, and not declared in the same file. */
function isFree(node: ts.Identifier, own: ReadonlySet<string>): boolean {
  const { parent } = node
  if (own.has(node.text)) return false
  if (ts.isPropertyAccessExpression(parent) || ts.isQualifiedName(parent))
    return parent.getChildAt(0) === node
  const named = parent as { readonly name?: ts.Node; readonly propertyName?: ts.Node }
  return named.name !== node && named.propertyName !== node
}

/** Methods of any value that browsers got after the floor, and functions of one object. */
export interface TooNew {
  readonly methods: readonly string[]
  /** Written with their object, as `Promise.any`, or global, as `structuredClone`. */
  readonly functions: readonly string[]
}

/** `clients.matchAll` is the worker's own and as old as workers; the method of texts is newer. */
function isOfWorkers(node: ts.PropertyAccessExpression): boolean {
  return /(^|\.)clients\.matchAll$/.test(node.getText())
}

/** Uses of what old browsers lack. What `filledIn` names is filled in at the start of the app. */
export function tooNew(
  source: Source,
  { methods, functions }: TooNew,
  filledIn: ReadonlySet<string>,
): string[] {
  const isMethod = new Set(methods.filter((name) => !filledIn.has(name)))
  const isFunction = new Set(functions.filter((name) => !filledIn.has(name.replace(/^\w+\./, ''))))
  const tree = parse(source)
  const own = declaredNames(tree)
  const found: string[] = []
  const tell = (node: ts.Node, what: string) => found.push(`${at(tree, node)} uses ${what}`)
  eachNode(tree, (node) => {
    if (ts.isPropertyAccessExpression(node)) {
      if (isFunction.has(node.getText())) tell(node, node.getText())
      else if (isMethod.has(node.name.text) && isCalled(node) && !isOfWorkers(node))
        tell(node, `.${node.name.text}(`)
    } else if (ts.isIdentifier(node) && isFunction.has(node.text) && isFree(node, own)) tell(node, node.text)
    else if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]|\/\w*[dv]\w*$/.test(node.text))
      tell(node, node.text)
    else if (ts.isBigIntLiteral(node)) tell(node, node.text)
  })
  const template = templateOf(source)
  for (const name of isMethod)
    if (template.includes(`.${name}(`)) found.push(`${source.file} uses .${name}( in its template`)
  return found
}

function isCalled(node: ts.Node): boolean {
  return ts.isCallExpression(node.parent) && node.parent.expression === node
}

const LIMIT = 40

/** Functions whose own lines, without those of functions inside and without blank and comment lines, are too many. */
export function longFunctions(source: Source): string[] {
  const tree = parse(source)
  const lines = tree.text.split('\n')
  const found: string[] = []
  const lineOf = (position: number) => tree.getLineAndCharacterOfPosition(position).line
  const taken = (node: ts.Node): number => {
    let own = 0
    for (let line = lineOf(node.getStart(tree)); line <= lineOf(node.end); line++)
      if (!/^\s*(\/\/.*|\/?\*.*)?$/.test(lines[line] ?? '')) own += 1
    return own
  }
  const visit = (node: ts.Node): number => {
    let inner = 0
    ts.forEachChild(node, (child) => void (inner += visit(child)))
    if (!ts.isFunctionLike(node) || !('body' in node) || !node.body) return inner
    const all = taken(node)
    if (all - inner > LIMIT) found.push(`${at(tree, node)} has a function of ${all - inner} lines`)
    return Math.max(all - 1, 0)
  }
  visit(tree)
  return found
}
