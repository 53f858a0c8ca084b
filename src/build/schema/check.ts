import type { z } from 'zod'
import type { Problems, RawRecord } from '../records'
import { nearestOf } from '../suggest'

/** The checked value of a record, or `undefined` with every fault told in Chinese. */
export function checkRecord<T extends z.ZodType>(
  schema: T,
  raw: RawRecord,
  problems: Problems,
): z.output<T> | undefined {
  const result = schema.safeParse(raw.fields)
  if (result.success) return result.data
  for (const issue of result.error.issues) tell(issue, schema, raw, problems)
  return undefined
}

function tell(issue: z.core.$ZodIssue, schema: z.ZodType, raw: RawRecord, problems: Problems): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearestOf(key, knownKeys(schema))
      problems.atField(raw, [...issue.path, key], '没有这个字段', near ? `是不是“${near}”？` : '请删去')
    }
    return
  }
  const { wrong, right } = wordsFor(issue, valueAt(raw.fields, issue.path))
  problems.atField(raw, issue.path, wrong, right)
}

function wordsFor(issue: z.core.$ZodIssue, value: unknown): { wrong: string; right: string } {
  if (issue.code === 'custom') return { wrong: issue.message, right: rightOf(issue.params) }
  if (value === undefined) return { wrong: '缺少这个字段', right: '请补上' }
  if (issue.code === 'invalid_type')
    return { wrong: '写法不对', right: `这里应是${SHAPES[issue.expected] ?? '文字'}` }
  return { wrong: '内容不合要求', right: '请对照说明文件改写' }
}

const SHAPES: Partial<Record<string, string>> = {
  string: '一段文字',
  array: '列表（每项以 - 开头）',
  object: '一组字段',
}

function rightOf(params: Record<string, unknown> | undefined): string {
  const right = params?.['right']
  return typeof right === 'string' ? right : '请改正'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null
      ? (inner as Record<PropertyKey, unknown>)[key]
      : undefined
  }, value)
}

function knownKeys(schema: z.ZodType): string[] {
  const shape = (schema as { readonly shape?: object }).shape
  return shape ? Object.keys(shape) : []
}
