import { z } from 'zod'
import { readTelephoneNumber } from '../read/telephone'
import {
  dateOfPublication,
  day,
  divisionCode,
  webUrl,
  id,
  number,
  oneOf,
  optionalText,
  read,
  requiredFlag,
  text,
} from './fields'
import { provenance, verifiedProvenance } from './provenance'

const MAINLAND_LAT = [18, 54] as const
const MAINLAND_LNG = [73, 135] as const

export const latitude = () => number(...MAINLAND_LAT)
export const longitude = () => number(...MAINLAND_LNG)
export const position = () => z.strictObject({ lat: latitude(), lng: longitude() })

export const sourceSchema = z.strictObject({
  id: id(),
  title: text(),
  publisher: text(),
  url: webUrl().optional(),
  date: dateOfPublication(),
})

export const hotlineSchema = z.strictObject({
  id: id(),
  number: read(readTelephoneNumber),
  name: text(30),
  purpose: text(100),
  ...verifiedProvenance(),
})

const villageSchema = z.strictObject({ code: divisionCode(12), name: text(40), pinyin: optionalText(80) })

export const divisionSchema = z.strictObject({
  code: divisionCode(9),
  name: text(20),
  pinyin: optionalText(80),
  kind: oneOf(['街道', '镇', '乡']),
  position: position(),
  positionRough: requiredFlag(),
  villages: z.array(villageSchema),
  source: id().optional(),
  checked: day().optional(),
  reviewBy: day().optional(),
  status: verifiedProvenance().status.optional(),
})

export const holidayYearsSchema = z.strictObject({
  years: z.array(number(2000, 2100)),
  statutoryByLaw: z.record(z.string().regex(/^\d{4}-\d{2}-\d{2}$/), text(20)).optional(),
  ...verifiedProvenance(),
})

export const holidaySchema = z.strictObject({
  date: day(),
  kind: oneOf(['statutory', 'rest', 'makeup', 'rest-or-statutory']),
  name: text(20),
  source: id(),
})

export const guideSchema = z.strictObject({
  id: id(),
  title: text(40),
  summary: text(120),
  order: number(0, 9999),
  ...provenance(),
})

export const dropSchema = z.strictObject({
  kind: oneOf(['source', 'hotline', 'division', 'holiday', 'place', 'guide']),
  id: text(60),
})
