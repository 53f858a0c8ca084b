import { describe, expect, it } from 'vitest'
import { chunkGroups } from '../../src/build/chunks'

/** Modules and who imports them: `~` marks one that is loaded when it is opened. */
function nameOf(id: string, importers: Readonly<Record<string, readonly string[]>>): string | null {
  const services = chunkGroups[1] as { name: (id: string, context: object) => string | null }
  const getModuleInfo = (module: string) => {
    const all = importers[module] ?? []
    return {
      importers: all.filter((each) => !each.startsWith('~')),
      dynamicImporters: all.filter((each) => each.startsWith('~')),
    }
  }
  return services.name(id, { getModuleInfo })
}

const VIEW = { '/src/features/wages/ClaimView.vue': ['~/src/app/router.ts'] }
const LOG = { '/src/features/wages/log/LogView.vue': ['~/src/app/router.ts'] }
const GIGS = { '/src/features/gigs/GigsView.vue': ['~/src/app/router.ts'] }
const STORE = '/src/features/wages/store.ts'

describe('a script of the build', () => {
  it.each([
    ['is one a service', { ...VIEW, [STORE]: ['/src/features/wages/ClaimView.vue'] }, 'wages'],
    ['is one a part of a service', { ...LOG, [STORE]: ['/src/features/wages/log/LogView.vue'] }, 'wages-log'],
    [
      'is the service’s where several of its parts need it',
      {
        ...VIEW,
        ...LOG,
        [STORE]: ['/src/features/wages/log/LogView.vue', '/src/features/wages/ClaimView.vue'],
      },
      'wages',
    ],
    [
      'is none of theirs where two services need it',
      { ...VIEW, ...GIGS, [STORE]: ['/src/features/gigs/GigsView.vue', '/src/features/wages/ClaimView.vue'] },
      null,
    ],
  ])('%s', (_, importers, name) => {
    const found = nameOf(STORE, importers)
    expect(found).toBe(name)
  })
})
