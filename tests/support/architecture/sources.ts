import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import ts from 'typescript'

/** A file of the project: its path from the root, with slashes, and its text. */
export interface Source {
  readonly file: string
  readonly text: string
}

/** Every file below a folder. */
export function readFolder(folder: string): Source[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath.replaceAll('\\', '/'), entry.name))
    .sort()
    .map((file) => ({ file, text: readFileSync(file, 'utf8') }))
}

export const isCode = ({ file }: Source): boolean => /\.(ts|mts|mjs|vue)$/.test(file)

const SCRIPT = /<script\b[^>]*>([\s\S]*?)<\/script>/g

const parsed = new WeakMap<Source, ts.SourceFile>()

/** The scripts of a file as a syntax tree: the file itself, or the script blocks of a component. */
export function parse(source: Source): ts.SourceFile {
  const tree = parsed.get(source) ?? parseAnew(source)
  parsed.set(source, tree)
  return tree
}

function parseAnew({ file, text }: Source): ts.SourceFile {
  const code = file.endsWith('.vue') ? [...text.matchAll(SCRIPT)].map(([, block]) => block).join('\n') : text
  const kind = file.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS
  return ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind)
}

/** What a component has outside its scripts and styles; nothing of any other file. */
export function templateOf({ file, text }: Source): string {
  return file.endsWith('.vue') ? text.replace(SCRIPT, '').replace(/<style\b[\s\S]*?<\/style>/g, '') : ''
}

/** Walks every node of a tree. */
export function eachNode(root: ts.Node, visit: (node: ts.Node) => void): void {
  visit(root)
  ts.forEachChild(root, (node) => eachNode(node, visit))
}

/** Where a node stands, for the message: `src/a.ts:12`. */
export function at(file: ts.SourceFile, node: ts.Node): string {
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`
}
