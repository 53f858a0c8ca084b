/** The written pages about rights, in order. One that the pack does not have is left out. */
export const RIGHTS: readonly string[] = [
  'unpaid-wages',
  'wage-myths',
  'minimum-wage',
  'wages-paid',
  'site-workers',
  'platform-workers',
  'over-age-workers',
]

/** The page that carries the chart of the minimum wage. */
export const MINIMUM_WAGE_PAGE = 'minimum-wage'
