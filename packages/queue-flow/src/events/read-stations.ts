import { readChoice, readName, readNumber, readNumberOr } from '../json/fields.ts'
import { readDistribution } from '../json/read-distribution.ts'
import { complain, fieldOf, openReader, type Reader, readList, readObject } from '../json/reader.ts'
import type { Distribution } from '../random/distribution.ts'
import { readShifts } from './read-cycle.ts'
import type { Intake } from './read-intake.ts'
import type { Cycle, RouteModel, StaffGroup, StationModel } from './system-model.ts'

const DISCIPLINES = ['fifo', 'priority', 'earliest-due', 'longest-waiting'] as const

// A network of this size has every station's draws in 20 MB.
const MOST_STATIONS = 200

/** Reads `stations`, or the one station whose fields stand at the top. */
export const readStations = (reader: Reader, intake: Intake): readonly StationModel[] => {
  if (fieldOf(reader, 'stations') === undefined) return [readStation(reader, intake, 'station', [])]
  const ids = stationIds(fieldOf(reader, 'stations'))
  if (new Set(ids).size < ids.length) complain(reader, 'stations', 'must have different ids')
  return readList(reader, 'stations', MOST_STATIONS, inner => readStation(inner, intake, null, ids))
}

const stationIds = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : []).map(item => {
    const { id } = openReader(item, '', []).fields
    return typeof id === 'string' ? id : ''
  })

const readStation = (
  reader: Reader,
  intake: Intake,
  id: string | null,
  ids: readonly string[],
): StationModel => {
  const alone = id !== null
  const own = alone ? intake.service : readObject(reader, 'service', readDistribution)
  const noShow = readObject(reader, 'noShow', readNoShow)
  return {
    id: alone ? id : readName(reader, 'id', null),
    discipline: readChoice(reader, 'discipline', DISCIPLINES, 'fifo'),
    capacity: readNumberOr(reader, 'capacity', { least: 1, whole: true }, Number.POSITIVE_INFINITY),
    groups: readGroups(reader, intake),
    service: readServices(reader, intake, own ?? intake.service),
    noShow: noShow?.rate ?? 0,
    noShowTakes: noShow?.takes ?? 1,
    noShowReturns: noShow?.returns ?? 0,
    routes: alone ? [] : readRoutes(reader, ids),
  }
}

const readNoShow = (reader: Reader) => ({
  rate: readNumber(reader, 'rate', { least: 0, most: 0.95 }),
  takes: readNumberOr(reader, 'takes', { least: 0, most: 1 }, 1),
  returns: readNumberOr(reader, 'returns', { least: 0, most: 1 }, 0),
})

const readServices = (
  reader: Reader,
  intake: Intake,
  common: Distribution | null,
): readonly Distribution[] => {
  const own = readObject(reader, 'services', inner =>
    intake.drafts.map(draft => readObject(inner, draft.id, readDistribution)),
  )
  return intake.drafts.map((draft, at) => {
    const found = own?.[at] ?? draft.service ?? common
    if (found === null) complain(reader, 'service', `is missing: how long a visit of class ${draft.id} takes`)
    return found ?? { distribution: 'deterministic', mean: 1 }
  })
}

const SERVERS = { least: 1, most: 1_000_000, whole: true }

const readGroups = (reader: Reader, intake: Intake): readonly StaffGroup[] => {
  const everyone = intake.drafts.map(() => true)
  const staff = readList(reader, 'staff', 64, inner => ({
    servers: readServers(inner),
    serves: readServes(inner, intake),
  }))
  if (staff.length === 0) return [{ servers: readServers(reader), serves: everyone }]
  intake.drafts.forEach((draft, at) => {
    if (!staff.some(group => group.serves[at]))
      complain(reader, 'staff', `has nobody who may serve class ${draft.id}`)
  })
  return staff
}

const readServers = (reader: Reader): number | Cycle =>
  typeof fieldOf(reader, 'servers') === 'object'
    ? (readObject(reader, 'servers', readShifts) ?? 1)
    : readNumber(reader, 'servers', SERVERS)

const readServes = (reader: Reader, intake: Intake): readonly boolean[] => {
  const value = fieldOf(reader, 'classes')
  if (value === undefined) return intake.drafts.map(() => true)
  const names: readonly unknown[] = Array.isArray(value) ? value : []
  if (names.length === 0 || names.some(name => !intake.drafts.some(draft => draft.id === name)))
    complain(reader, 'classes', 'must be a list of ids of classes')
  return intake.drafts.map(draft => names.includes(draft.id))
}

const readRoutes = (reader: Reader, ids: readonly string[]): readonly RouteModel[] => {
  const routes = readList(reader, 'routes', 64, inner => {
    const to = readName(inner, 'to', null)
    if (to !== 'out' && !ids.includes(to)) complain(inner, 'to', 'names a station that is not there')
    return {
      to: ids.indexOf(to),
      share: readNumber(inner, 'share', { least: 0, most: 1 }),
      delay: readObject(inner, 'delay', readDistribution),
    }
  })
  if (routes.reduce((sum, route) => sum + route.share, 0) > 1 + 1e-9)
    complain(reader, 'routes', 'have shares that sum to more than 1')
  return routes
}
