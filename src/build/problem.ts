/** Something wrong in a seed, told so that a person who is no programmer can mend it. */
export interface Problem {
  /** Path below the seeds folder, with forward slashes. */
  readonly file: string
  /** 1-based line of the file. */
  readonly line: number
  /** 1-based: the cell of a row in CSV, the character of a line in YAML and Markdown. */
  readonly column?: number
  /** The id of the record, where it has one. */
  readonly record?: string
  readonly field?: string
  /** What is wrong, in Chinese, without a full stop. */
  readonly wrong: string
  /** What would be right, in Chinese, without a full stop. */
  readonly right: string
  /** A `warning` is told and does not stop the pack. */
  readonly severity: 'error' | 'warning'
}

/** One Chinese sentence: file, line, column, record, field, what is wrong, what would be right. */
export function problemText(problem: Problem): string {
  const place = [`${problem.file} 第 ${problem.line} 行`]
  if (problem.column !== undefined) place.push(columnText(problem.file, problem.column))
  if (problem.record) place.push(`记录 ${problem.record}`)
  if (problem.field) place.push(`“${problem.field}”`)
  return `${place.join('，')}：${problem.wrong}；${problem.right}。`
}

/** So many alike are one sentence with the rows, not a sentence each. */
const MOST_ALIKE = 2
const MOST_ROWS = 12

/** One Chinese sentence for each kind of fault in a file: those alike in all but what was read are told once, with their rows. */
export function problemTexts(
  problems: readonly Problem[],
): readonly { text: string; severity: Problem['severity'] }[] {
  const alike = new Map<string, Problem[]>()
  problems.forEach((problem, index) => {
    const what = [problem.wrong, problem.right].map((words) => words.replace(/“[^”]*”/g, '“”'))
    const key = JSON.stringify([problem.severity, problem.file, problem.field ?? index, ...what])
    alike.set(key, [...(alike.get(key) ?? []), problem])
  })
  return Array.from(alike.values()).flatMap((group) => {
    const [first, ...others] = group
    if (!first) return []
    if (group.length <= MOST_ALIKE)
      return group.map((each) => ({ text: problemText(each), severity: each.severity }))
    const rows = others.slice(0, MOST_ROWS).map(({ line }) => line)
    const more = others.length > MOST_ROWS ? '等' : ''
    const text = `${problemText(first)}另有 ${others.length} 处一样的：第 ${rows.join('、')} 行${more}。`
    return [{ text, severity: first.severity }]
  })
}

/** Spreadsheets name columns by letters, so a CSV column is told both ways: `第 3 列（C）`. */
function columnText(file: string, column: number): string {
  return file.endsWith('.csv') ? `第 ${column} 列（${columnLetters(column)}）` : `第 ${column} 个字`
}

function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + ((column - 1) % 26))
  return column <= 26 ? last : columnLetters(Math.floor((column - 1) / 26)) + last
}

/** By file, line and column, so that a list reads like the files. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || (a.column ?? 0) - (b.column ?? 0),
  )
}

/** Code-unit order: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
