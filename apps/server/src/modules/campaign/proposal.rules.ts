/** Which times of which day and professional a plan's extra slots become. Nothing is opened here. */
import type { Id, PlainDate } from '@yhdella/kernel'

type ProfessionalId = Id<'Professional'>

/** What a plan wants of a unit, by weekday, Monday first. */
export type UnitWish = { readonly unitId: string; readonly byWeekday: readonly number[] }

export type Colleague = { readonly professionalId: ProfessionalId; readonly unitIds: readonly string[] }

/** Part of a day, in minutes from its midnight. */
export type PartOfDay = { readonly from: number; readonly to: number }

/** A working day: 0 is Monday. */
export type WorkingDay = { readonly on: PlainDate; readonly weekday: number }

export type Expected = PartOfDay & {
  readonly professionalId: ProfessionalId
  readonly unitId: string
  readonly on: PlainDate
}

export type Situation = {
  readonly wishes: readonly UnitWish[]
  readonly days: readonly WorkingDay[]
  readonly colleagues: readonly Colleague[]
  /** Her times that stand in any book already. */
  readonly expected: readonly Expected[]
  readonly isAway: (professionalId: ProfessionalId, on: PlainDate) => boolean
  /** When times may be given at the unit. */
  readonly hoursOf: (unitId: string) => PartOfDay
  readonly minutes: number
}

export type ProposedTime = Expected

export type NoPlace = 'nobodyWorksThere' | 'allAway' | 'allElsewhere' | 'noRoom'

export type Missing = {
  readonly unitId: string
  readonly on: PlainDate
  readonly reason: NoPlace
  readonly times: number
}

export type Proposal = { readonly times: readonly ProposedTime[]; readonly missing: readonly Missing[] }

// Times begin at quarters of an hour, as they do in the books. Minutes.
const step = 15

const overlaps = (a: PartOfDay, b: PartOfDay): boolean => a.from < b.to && b.from < a.to

/** The earliest part of the day inside the hours where nothing of hers stands; undefined where there is none. */
const firstRoom = (hours: PartOfDay, minutes: number, hers: readonly PartOfDay[]): PartOfDay | undefined => {
  for (let from = hours.from; from + minutes <= hours.to; from += step) {
    const part = { from, to: from + minutes }
    if (!hers.some(each => overlaps(each, part))) return part
  }
  return undefined
}

/** The times of everyone so far, those that stood before and those that are proposed, by professional and day. */
const diaryOf = (expected: readonly Expected[]) => {
  const known = Map.groupBy(expected, ({ professionalId, on }) => `${professionalId} ${on}`)
  const proposed: ProposedTime[] = []
  const shares = new Map<ProfessionalId, number>()
  return {
    proposed,
    of: (professionalId: ProfessionalId, on: PlainDate): readonly Expected[] =>
      known.get(`${professionalId} ${on}`) ?? [],
    shareOf: (professionalId: ProfessionalId): number => shares.get(professionalId) ?? 0,
    write: (time: ProposedTime): void => {
      const key = `${time.professionalId} ${time.on}`
      known.set(key, [...(known.get(key) ?? []), time])
      shares.set(time.professionalId, (shares.get(time.professionalId) ?? 0) + 1)
      proposed.push(time)
    },
  }
}
type Diary = ReturnType<typeof diaryOf>

type Whom = { readonly colleagues: readonly Colleague[] } | { readonly reason: Exclude<NoPlace, 'noRoom'> }

/** Who could see people at the unit that day. Nobody is asked to be in two towns on one day. */
const whoCould = (situation: Situation, diary: Diary, unitId: string, on: PlainDate): Whom => {
  const working = situation.colleagues.filter(each => each.unitIds.includes(unitId))
  if (working.length === 0) return { reason: 'nobodyWorksThere' }
  const present = working.filter(each => !situation.isAway(each.professionalId, on))
  if (present.length === 0) return { reason: 'allAway' }
  const colleagues = present.filter(each =>
    diary.of(each.professionalId, on).every(time => time.unitId === unitId),
  )
  return colleagues.length === 0 ? { reason: 'allElsewhere' } : { colleagues }
}

/**
 * Whom to ask first: who is at the unit that day anyway, then who has been asked for the fewest, so that the extra work
 * falls alike on all. The id decides between equals, so that the same situation always gives the same times.
 */
const inTurn = (diary: Diary, colleagues: readonly Colleague[], on: PlainDate): readonly Colleague[] =>
  colleagues.toSorted((a, b) => {
    const isThere = (each: Colleague) => Number(diary.of(each.professionalId, on).length > 0)
    const byPresence = isThere(b) - isThere(a)
    const byShare = diary.shareOf(a.professionalId) - diary.shareOf(b.professionalId)
    return byPresence || byShare || (a.professionalId < b.professionalId ? -1 : 1)
  })

const nextTime = (
  situation: Situation,
  diary: Diary,
  unitId: string,
  on: PlainDate,
  colleagues: readonly Colleague[],
): ProposedTime | undefined => {
  for (const { professionalId } of inTurn(diary, colleagues, on)) {
    const room = firstRoom(situation.hoursOf(unitId), situation.minutes, diary.of(professionalId, on))
    if (room !== undefined) return { ...room, professionalId, unitId, on }
  }
  return undefined
}

/**
 * Puts the wanted times of one unit and day into the diary. Gives what found no place: of a Monday's six wanted times
 * with room for four, two.
 */
const placeDay = (
  situation: Situation,
  diary: Diary,
  { unitId, byWeekday }: UnitWish,
  { on, weekday }: WorkingDay,
): readonly Missing[] => {
  const wanted = byWeekday[weekday] ?? 0
  if (wanted === 0) return []
  const whom = whoCould(situation, diary, unitId, on)
  if ('reason' in whom) return [{ unitId, on, reason: whom.reason, times: wanted }]
  for (let placed = 0; placed < wanted; placed++) {
    const time = nextTime(situation, diary, unitId, on, whom.colleagues)
    if (time === undefined) return [{ unitId, on, reason: 'noRoom', times: wanted - placed }]
    diary.write(time)
  }
  return []
}

/** A plan's slots as times, the earliest day first, and what found no place with its reason. */
export const propose = (situation: Situation): Proposal => {
  const diary = diaryOf(situation.expected)
  const missing = situation.days.flatMap(day =>
    situation.wishes.flatMap(wish => placeDay(situation, diary, wish, day)),
  )
  return { times: diary.proposed, missing }
}

/** What the wishes come to over the days. */
export const wantedIn = (wishes: readonly UnitWish[], days: readonly WorkingDay[]): number =>
  wishes.reduce(
    (sum, { byWeekday }) => days.reduce((total, { weekday }) => total + (byWeekday[weekday] ?? 0), sum),
    0,
  )
