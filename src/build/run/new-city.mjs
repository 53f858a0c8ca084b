import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fail, prepare } from './prepare.mjs'

prepare()
/** `npm run new-city -- <id> [parent]`: a folder of seeds with all that the ten steps ask for, to be filled in. */
const [id, parent] = process.argv.slice(2)
const REGIONS = 'seeds/regions'
const usage =
  '用法：npm run new-city -- <城市的编号> [上级]，如 npm run new-city -- cixi ningbo。编号用小写字母、数字、短横。'
if (!id || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) fail(usage)
const folder = join(REGIONS, id)
if (existsSync(folder)) fail(`已经有 ${folder}，没有动它。`)
const parents = readdirSync(REGIONS)
if (parent !== undefined && !parents.includes(parent))
  fail(`没有上级 ${parent}；现有的：${parents.join('、')}。先用这个命令建上级，或者写一个有的。`)

const today = new Date().toISOString().slice(0, 10)
const BOM = '\uFEFF'
// The columns are those that the tables are read by.
const { runnerImport } = await import('vite')
const columnsOf = async (path, name) => {
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error' })
  return Object.keys(module[name]).join(',')
}
const PLACES = await columnsOf('/src/build/schema/place.ts', 'PLACE_HEADINGS')
const EVENTS = await columnsOf('/src/build/events/event-schema.ts', 'EVENT_HEADINGS')
const FILES = {
  'region.yaml': `# 这座城市本身。写“待填”的都要改；中心和范围用 WGS-84。
id: ${id}
parent: ${parent ?? 'cn'}
name: 待填
code: '000000' # 六位区划代码，留着引号
published: true
centre: { lat: 0, lng: 0 }
bounds: { south: 0, west: 0, north: 0, east: 0 }
# 十分钟能走多远：直线到路上的倍数，步行、骑车一小时几公里；写明为什么这样估
tenMinutes: { detour: 1.3, walkKmh: 4.5, bikeKmh: 15 }
# 本市的名字和号码，src/ 里不许出现
words: []
# 最低工资是省里的第几档，查到了再写
# minimumWageTier: 2
`,
  'sources.yaml': `# 资料从哪里来：每一条都要能找到。编号用小写字母、数字、短横。
- id: ${id}-divisions
  title: 统计用区划代码
  publisher: 国家统计局
  date: 2023
`,
  'divisions.yaml': `# 乡镇街道和村、社区，照统计用区划代码抄。位置没量过的写 positionRough: true。去掉每行前面的“# ”再改。
# - code: '000000001' # 九位
#   name: 某某街道
#   kind: 街道
#   position: { lat: 0, lng: 0 }
#   positionRough: true
#   villages:
#     - { code: '000000001001', name: 某某社区居委会 }
#   source: ${id}-divisions
#   checked: ${today}
#   reviewBy: ${Number(today.slice(0, 4)) + 1}${today.slice(4)}
#   status: verified
`,
  'places.csv': `${BOM}${PLACES}\r\n`,
  'events.csv': `${BOM}${EVENTS}\r\n`,
}

mkdirSync(folder, { recursive: true })
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text)
console.log(`建好了 ${folder}：${Object.keys(FILES).join('、')}。
接着：1. 填 region.yaml、sources.yaml、divisions.yaml。
      2. npm run pack -- --region ${id}   看哪里还没填好。
      3. REGION=${id} npm start           用自己的眼睛看。`)
