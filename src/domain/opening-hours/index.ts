export { parseHours } from './parse'
export { markOf, spansOn } from './spans'
export { stateAt } from './state'
export { hoursSummary, spansWords } from './summary'
export { weekAhead } from './week'
export { markWords, monthDayWords, stateLine, stateWords, WEEKDAY_WORDS, type StateWords } from './words'
export type {
  ClosedState,
  DatedException,
  DayHours,
  DayMark,
  HoursBasis,
  HoursError,
  OpenState,
  OpeningHours,
  ParsedHours,
  PlaceState,
  Span,
  Spans,
  UnknownState,
  WeekRow,
} from './types'
