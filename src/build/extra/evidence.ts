import type { z } from 'zod'
import type { EvidencePart, ProofElement } from '../../domain/evidence/part'
import { evidenceSchema } from '../schema/evidence'
import { Problems } from '../records'
import type { ExtraContext, ExtraPart } from './index'
import { checkSourcesWithin, levelFiles, mergedById, nearest, type LevelFile } from './level-sections'
import { checkCitations, readStatutes } from './statutes'

type EvidenceFile = LevelFile<z.output<typeof evidenceSchema>>

/** What counts as proof of unpaid wages, where the region has it. */
export function evidenceParts(context: ExtraContext): readonly ExtraPart[] {
  const files = levelFiles(context, 'evidence.yaml', evidenceSchema)
  const first = files.find(({ value }) => value.elements) ?? files[0]
  if (!first) return []
  // Faults of the statutes are told by their own reader.
  const statutes = readStatutes({ ...context, problems: new Problems() })
  for (const file of files) {
    checkSourcesWithin(context, file)
    checkCitations(context, file, statutes)
  }
  const value = partOf(context, files, first)
  if (!value) return []
  for (const file of files) checkNames(context, file, value)
  return [{ name: 'evidence', lazy: 'soon', value }]
}

/** `null` where a section is missing from every level, which is told. */
function partOf(
  { problems }: ExtraContext,
  files: readonly EvidenceFile[],
  first: EvidenceFile,
): EvidencePart | null {
  const log = nearest(files, 'log')
  const demands = nearest(files, 'demands')
  const rough = nearest(files, 'rough')
  const elements = mergedById(files.map(({ value }) => value.elements ?? []))
  const needed = { elements: elements[0], log, demands, rough }
  for (const [name, section] of Object.entries(needed))
    if (section === undefined)
      problems.atField(first.raw, [], `没有 ${name}`, '请补上 evidence.yaml 里的这一节')
  if (!log || !demands || !rough || elements.length === 0) return null
  const { source, checked, reviewBy, status } = first.value
  return {
    fresh: { source, checked, reviewBy, status },
    elements: elements.map((element) => withNotes(element, files)),
    kinds: mergedById(files.map(({ value }) => value.kinds ?? [])),
    log,
    demands,
    rough,
  }
}

function withNotes(element: ProofElement, files: readonly EvidenceFile[]): ProofElement {
  const more = files.flatMap(({ value }) =>
    (value.notes ?? []).filter((note) => note.element === element.id).map(({ element: _, ...note }) => note),
  )
  return { ...element, notes: [...element.notes, ...more] }
}

/** Tells every name of an element or of a kind that nothing bears. */
function checkNames({ problems }: ExtraContext, { value, raw }: EvidenceFile, part: EvidencePart): void {
  const elements = new Set(part.elements.map(({ id }) => id))
  const element = (id: string, path: readonly PropertyKey[]) => {
    if (!elements.has(id)) problems.atField(raw, path, `没有“${id}”这一样`, '请写 elements 里有的编号')
  }
  value.notes?.forEach((note, at) => element(note.element, ['notes', at, 'element']))
  for (const name of ['log', 'demands'] as const)
    if (value[name]) element(value[name].element, [name, 'element'])
  value.kinds?.forEach((kind, at) =>
    Object.keys(kind.proves).forEach((id) => element(id, ['kinds', at, 'proves', id])),
  )
  value.elements?.forEach(({ id, next }, at) =>
    next.forEach((kind, index) => {
      if (part.kinds.find((each) => each.id === kind)?.proves[id] === undefined)
        problems.atField(
          raw,
          ['elements', at, 'next', index],
          `“${kind}”证明不了“${id}”`,
          '请写 kinds 里能证明它的编号',
        )
    }),
  )
}
