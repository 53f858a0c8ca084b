/** What to settle before taking a day’s work: the same as in the guide `gig-market`. */
export const BEFORE_A_JOB = [
  '干什么，在哪里。',
  '几点到几点。',
  '多少钱，哪天给。',
  '谁给钱。记下名字和电话。',
  '管不管饭，来回怎么走。',
] as const
