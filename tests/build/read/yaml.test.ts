import { describe, expect, it } from 'vitest'
import { splitFrontMatter } from '../../../src/build/read/front-matter'
import { readYaml } from '../../../src/build/read/yaml'

const faultsOf = (text: string) => readYaml(text).faults.map(({ line, wrong }) => [line, wrong])

describe('the YAML reader', () => {
  it('keeps scalars as text, so that no digit and no word is lost', () => {
    expect(
      readYaml('a: 0574\nb: no\nc: 2026-12-05\nd: 1e3\ne: "x"\nf: null\ng: ~\nh:\ni: "null"').value,
    ).toEqual({
      a: '0574',
      b: 'no',
      c: '2026-12-05',
      d: '1e3',
      e: 'x',
      f: '',
      g: '',
      h: '',
      i: 'null',
    })
  })

  it('knows the line and column of every field', () => {
    const yaml = readYaml('- id: a\n  list:\n    - x\n    - { k: v }\n- id: b')
    expect(yaml.spot([0, 'list', 1, 'k'])).toEqual({ line: 4, column: 9 })
    expect(yaml.spot([1, 'id'])).toEqual({ line: 5, column: 3 })
  })

  it('points to the nearest field above where a field is missing', () => {
    expect(readYaml('- id: a\n- id: b').spot([1, 'name'])).toEqual({ line: 2, column: 3 })
  })

  const faulty: [string, string, (number | string)[]][] = [
    ['a field that stands twice', 'a: 1\nb: 2\na: 3', [3, '同一个字段写了两次']],
    ['a tab as indentation', 'a:\n\tb: 1', [2, '用制表符缩进']],
    ['more than one document', 'a: 1\n---\nb: 2', [2, '一个文件里有多份内容（---）']],
    ['an alias', 'a: &x 1\nb: *x', [2, '用了 * 引用']],
    ['a tag', 'a: !!js/function x', [1, '用了 ! 标签']],
    ['a field named __proto__', 'a: 1\n__proto__: { b: 1 }', [2, '字段名“__proto__”不能用']],
    ['a field without a name', '? [a]\n: 1', [1, '字段名“”不能用']],
  ]
  it.each(faulty)('tells %s', (_, text, fault) => {
    expect(faultsOf(text)).toContainEqual(fault)
  })

  const deep: [string, string][] = [
    ['brackets', `a: 1\nb: ${'['.repeat(50_000)}`],
    ['closed brackets', `a: 1\nb: ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
    ['brackets over many lines', `a: 1\n${'[\n'.repeat(1000)}`],
    ['dashes', `a: 1\n${'- '.repeat(50_000)}x`],
    ['indentation', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}k:`).join('\n')],
    ['question marks', `a: 1\n${'? '.repeat(50_000)}x`],
  ]
  it.each(deep)('refuses nesting by %s before the parser runs out of stack', (_, text) => {
    expect(faultsOf(text)).toEqual([[expect.any(Number), '一层套一层，太深了']])
  })

  it('counts lines from where front matter begins', () => {
    const parts = splitFrontMatter('---\r\nid: a\r\nid: b\r\n---\r\n正文')
    expect(parts).toMatchObject({ yamlLine: 2, body: '正文', bodyLine: 5 })
    expect(readYaml(parts?.yaml ?? '', parts?.yamlLine).faults[0]?.line).toBe(3)
  })

  it('finds no front matter where it does not begin or does not end', () => {
    expect(splitFrontMatter('正文')).toBeUndefined()
    expect(splitFrontMatter('---\nid: a\n正文')).toBeUndefined()
  })
})
