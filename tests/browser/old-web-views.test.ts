import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { BUILD } from './support/build'

/** Syntax after ES2018, which old web views cannot read: one such sign and the whole file is lost. */
const TOO_NEW: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.QuestionDotToken, '?.'],
  [ts.SyntaxKind.QuestionQuestionToken, '??'],
  [ts.SyntaxKind.QuestionQuestionEqualsToken, '??='],
  [ts.SyntaxKind.BarBarEqualsToken, '||='],
  [ts.SyntaxKind.AmpersandAmpersandEqualsToken, '&&='],
  [ts.SyntaxKind.PropertyDeclaration, 'a field of a class'],
  [ts.SyntaxKind.PrivateIdentifier, '#private'],
  [ts.SyntaxKind.ClassStaticBlockDeclaration, 'static {}'],
  [ts.SyntaxKind.BigIntLiteral, '1n'],
])

function tooNew(name: string, text: string): string[] {
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const what = TOO_NEW.get(node.kind)
    if (what) found.push(`${name} has ${what}`)
    if (ts.isCatchClause(node) && !node.variableDeclaration) found.push(`${name} has catch without a name`)
    if (ts.isRegularExpressionLiteral(node) && /\(\?<[=!]/.test(node.text))
      found.push(`${name} has ${node.text}`)
    if (ts.isNumericLiteral(node) && node.getText().includes('_')) found.push(`${name} has ${node.getText()}`)
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

/** The scripts of the build, and those that stand in its pages. */
function scripts(): [string, string][] {
  const assets = readdirSync(join(BUILD, 'assets')).filter((name) => name.endsWith('.js'))
  const page = readFileSync(join(BUILD, 'index.html'), 'utf8')
  const inline = [...page.matchAll(/<script(?![^>]*(?:src=|json))[^>]*>([\s\S]*?)<\/script>/g)]
  return [
    ...assets.map((name): [string, string] => [name, readFileSync(join(BUILD, 'assets', name), 'utf8')]),
    ['service-worker.js', readFileSync(join(BUILD, 'service-worker.js'), 'utf8')],
    ...inline.map(([, text = ''], index): [string, string] => [`script ${index} of index.html`, text]),
  ]
}

describe('old web views', () => {
  it('WX-01, WX-02: can read every script of the build', { timeout: 120_000 }, () => {
    const all = scripts()
    expect(all.length).toBeGreaterThan(5)
    expect(all.flatMap(([name, text]) => tooNew(name, text))).toEqual([])
  })

  it.each(['a?.b', 'a ?? b', 'a ??= b', 'class A { b = 1 }', 'try {} catch {}', '/(?<=a)b/', '1n', '1_000'])(
    'would be told of %s',
    (text) => expect(tooNew('a.js', text)).toHaveLength(1),
  )
})
