import type { RecordStatus } from '../../content/pack'
import { cleanText } from '../read/cells'
import type { Read } from '../read/result'
import { day, id, read } from './fields'

const STATUS: Readonly<Record<string, RecordStatus>> = {
  verified: 'verified',
  核实: 'verified',
  已核实: 'verified',
  sample: 'sample',
  示例: 'sample',
}

/** 核实 or 示例, in English in YAML. */
export function status() {
  return read((source): Read<RecordStatus> => {
    const cleaned = cleanText(source)
    const value = Object.entries(STATUS).find(([word]) => word === cleaned)?.[1]
    if (value) return { ok: true, value }
    return {
      ok: false,
      faults: [{ wrong: `状态“${cleaned}”看不懂`, right: '请写“核实”（verified）或“示例”（sample）' }],
    }
  })
}

/** For kinds that cannot be made up: a telephone number, a division, the holidays. */
function verifiedOnly() {
  return status().refine((value) => value === 'verified', {
    error: '这类记录不能是示例',
    params: { right: '请查到来源后写 verified，或删去这条记录' },
  })
}

/** As `provenance`, for kinds that cannot be samples. */
export const verifiedProvenance = () => ({ ...provenance(), status: verifiedOnly() })

/** The four fields by which every record says how true it is. */
export const provenance = () => ({ source: id(), checked: day(), reviewBy: day(), status: status() })
