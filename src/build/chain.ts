import { loadLevel, type Level } from './level'
import type { SeedStore } from './read/store'
import type { Problems } from './records'

/** The levels of a region, the nearest first, by `parent`. A cycle or a missing parent is told and ends it. */
export function loadChain(store: SeedStore, region: string, problems: Problems): Level[] {
  const chain: Level[] = []
  let next: string | undefined = region
  while (next !== undefined) {
    const id: string = next
    const child = chain[chain.length - 1]
    if (chain.some((level) => level.id === id)) {
      tellParent(child, problems, `上级“${id}”又绕回了自己`, '请检查各级的 parent')
      break
    }
    if (!store.list().includes(`${id}/region.yaml`)) {
      if (child) tellParent(child, problems, `没有上级“${id}”`, `请新建 ${id}/region.yaml 或改写 parent`)
      else
        problems.add(
          `${store.label}${id}/region.yaml`,
          { line: 1 },
          '没有这个文件',
          '请新建，写上 id、name、parent',
        )
      break
    }
    const level = loadLevel(store, id, problems)
    checkFolder(level, problems)
    chain.push(level)
    next = level.region?.value.parent
  }
  return chain
}

function checkFolder(level: Level, problems: Problems): void {
  const region = level.region
  if (!region || region.value.id === level.id) return
  problems.atField(region.raw, ['id'], `id“${region.value.id}”和文件夹名不同`, `请写成 ${level.id}`)
}

function tellParent(level: Level | undefined, problems: Problems, wrong: string, right: string): void {
  if (level?.region) problems.atField(level.region.raw, ['parent'], wrong, right)
}
