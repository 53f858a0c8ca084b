import { resolve } from 'node:path'
import ts from 'typescript'
import type { Plugin } from 'vite'
import type { Shape, Shapes } from '../content/shape'

/** The interfaces that name the parts, and the module in which a phone finds their shapes. */
const SETS = {
  start: ['src/content/pack.ts', 'PackParts'],
  lazy: ['src/content/part-types.ts', 'LazyPartTypes'],
} as const
const MODULE = /^\0?virtual:pack-shapes\/(start|lazy)$/

/** Makes the shapes of the parts from the types that the screens are written against. Throws on a type without one. */
export function shapesOf(root: string, set: keyof typeof SETS): Shapes {
  const [file, name] = SETS[set]
  const path = resolve(root, file)
  const options = {
    strict: true,
    exactOptionalPropertyTypes: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
  }
  const program = ts.createProgram([path], {
    ...options,
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  })
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(path)
  const symbol = source && checker.getSymbolAtLocation(source)
  const parts = symbol && checker.getExportsOfModule(symbol).find((each) => each.name === name)
  if (!parts) throw new Error(`no ${name} in ${file}`)
  return new Reader(checker).shapes(checker.getDeclaredTypeOfSymbol(parts))
}

class Reader {
  private readonly table: Shape[] = []
  private readonly known = new Map<ts.Type, number>()

  constructor(private readonly checker: ts.TypeChecker) {}

  shapes(parts: ts.Type): Shapes {
    const fields = this.fields(parts)
    return { table: this.table, parts: fields }
  }

  private fields(type: ts.Type): Record<string, Shape> {
    return Object.fromEntries(
      this.checker.getPropertiesOfType(type).map((property) => {
        const maybe = (property.flags & ts.SymbolFlags.Optional) !== 0
        return [property.name + (maybe ? '?' : ''), this.shape(this.checker.getTypeOfSymbol(property))]
      }),
    )
  }

  private shape(type: ts.Type): Shape {
    const { flags } = type
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return 'x'
    if (flags & ts.TypeFlags.StringLike) return 's'
    if (flags & ts.TypeFlags.NumberLike) return 'n'
    if (flags & ts.TypeFlags.BooleanLike && !type.isUnion()) return 'b'
    if (flags & ts.TypeFlags.Null) return 'z'
    if (type.isUnion()) return this.union(type.types)
    if (this.checker.isArrayType(type) || this.checker.isTupleType(type))
      return ['a', this.union(this.checker.getTypeArguments(type as ts.TypeReference))]
    if (flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return this.object(type)
    throw new Error(`no shape for ${this.checker.typeToString(type)}`)
  }

  private union(types: readonly ts.Type[]): Shape {
    const shapes = new Map<string, Shape>()
    for (const type of types) {
      if (type.flags & ts.TypeFlags.Undefined) continue
      const shape = this.shape(type)
      shapes.set(JSON.stringify(shape), shape)
    }
    const all = [...shapes.values()]
    if (all.includes('x')) return 'x'
    return all.length === 1 ? (all[0] as Shape) : ['u', ...all]
  }

  /** Objects stand in the table once, so that a type may hold itself. */
  private object(type: ts.Type): Shape {
    const known = this.known.get(type)
    if (known !== undefined) return known
    const at = this.table.push('x') - 1
    this.known.set(type, at)
    const index = this.checker.getIndexTypeOfType(type, ts.IndexKind.String)
    this.table[at] = index ? ['m', this.shape(index)] : ['o', this.fields(type)]
    return at
  }
}

/** Gives the shapes to the app as `virtual:pack-shapes/start` and `…/lazy`. */
export function shapesPlugin(root = '.'): Plugin {
  return {
    name: 'pack-shapes',
    resolveId: (id) => (MODULE.test(id) ? `\0${id}` : null),
    load(id) {
      const set = MODULE.exec(id)?.[1] as keyof typeof SETS | undefined
      return set && `export default ${JSON.stringify(shapesOf(root, set))}`
    },
  }
}
