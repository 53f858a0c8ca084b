/** The build that is tested: `tests/support/build-tested.mjs` makes it. */
export const BUILD = process.env.DIST ?? '.cache/dist-tested'
/** The build that would be published: the public one, without samples. */
export const PUBLIC_BUILD = 'dist'
