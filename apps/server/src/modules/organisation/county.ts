import type { CountyClock } from '@yhdella/access-law'
import type { Language } from '@yhdella/kernel'
import type {
  CountyData,
  Demonstration,
  InventedResident,
  MeasuredTarget,
  Municipality,
  Profession,
  RedFlag,
  Service,
  StaffMember,
  Unit,
} from './county-data.ts'

type Localized = Readonly<Record<Language, string>>

/** A programme's target or the county's promise, for the services it names. */
export type ServiceClock = CountyClock & {
  readonly serviceIds: readonly string[]
  /** True where no source gives the figure: it was made up for the demonstration. */
  readonly assumption: boolean
}

/** One wellbeing services county as its folder of data says it. Nothing of it changes while the program runs. */
export type County = {
  readonly id: string
  readonly name: Localized
  readonly languages: readonly Language[]
  readonly helpPhone: string
  readonly helpHours: Localized
  /** Helsinki wall clock on weekdays, 'HH:MM'. */
  readonly officeHours: { readonly opens: string; readonly closes: string }
  /** Where every incoming contact waits for its assessment. */
  readonly contact: CountyData['county']['contact']
  readonly municipalities: readonly Municipality[]
  readonly units: readonly Unit[]
  readonly professions: readonly Profession[]
  readonly services: readonly Service[]
  /** All of them; a wait of one service is counted by {@link clocksOfService}. */
  readonly clocks: readonly ServiceClock[]
  readonly targets: readonly MeasuredTarget[]
  readonly redFlags: readonly RedFlag[]
  /** Invented people of the demonstration; a production instance reads none of them. */
  readonly people: {
    readonly professionals: readonly StaffMember[]
    readonly residents: readonly InventedResident[]
  }
  /** What of the data is invented or simulated, in words; null in a real instance. */
  readonly demonstration: Localized | null
  /** What the demonstration's history shows; null in a real instance. */
  readonly history: Demonstration | null
}

/** The county's clocks as the law package counts them: with the classes of the services they name. */
export const clocksOf = ({ clocks, services, county }: CountyData): readonly ServiceClock[] =>
  clocks.clocks.map(({ byTime, share, age, ...clock }) => ({
    ...clock,
    ...(byTime === undefined ? {} : { byTime }),
    ...(share === undefined ? {} : { share }),
    ...(age === undefined ? {} : { age }),
    services: [
      ...new Set(
        services.services.filter(each => clock.serviceIds.includes(each.id)).map(each => each.serviceClass),
      ),
    ],
    officeHours: county.officeHours,
  }))

/** Puts the files of a county together. */
export const countyOf = (data: CountyData): County => ({
  ...data.county,
  ...data.units,
  ...data.professions,
  ...data.services,
  ...data.redFlags,
  clocks: clocksOf(data),
  targets: data.clocks.targets,
  people: data.people,
  demonstration: data.demonstration?.sentence ?? null,
  history: data.demonstration,
})

let served: County | undefined

/** Says which county this process serves. Called once, by the composition root, before the first request. */
export const useCounty = (county: County): void => {
  served = county
}

/** The county that this process serves. */
export const county = (): County => {
  if (served === undefined) throw new Error('No county is in use yet: useCounty comes first')
  return served
}

const byService = new WeakMap<County, Map<string, readonly ServiceClock[]>>()

/** The targets and promises that count a wait of the service; the same list each time. */
export const clocksOfService = (serviceId: string, of: County = county()): readonly ServiceClock[] => {
  const table = byService.get(of) ?? new Map<string, readonly ServiceClock[]>()
  byService.set(of, table)
  const clocks = table.get(serviceId) ?? of.clocks.filter(clock => clock.serviceIds.includes(serviceId))
  table.set(serviceId, clocks)
  return clocks
}
