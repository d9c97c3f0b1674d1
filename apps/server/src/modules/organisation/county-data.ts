/** What each file of a county's folder may say. */
import { eventTypes, serviceClasses } from '@yhdella/access-law'
import type { Role } from '@yhdella/contract'
import { z } from 'zod'
import {
  day,
  key,
  language,
  localized,
  municipalityCode,
  name,
  phone,
  some,
  time,
  visitMode,
} from './field-data.ts'

const whole = z.number().int().min(0)

const serviceClass = z.enum(serviceClasses)

const officeHours = z
  .strictObject({ opens: time, closes: time })
  .refine(({ opens, closes }) => opens < closes, {
    error: 'closes before it opens; write the earlier time first',
  })
  .readonly()

const municipality = z.strictObject({ code: municipalityCode, name: localized, population: whole }).readonly()

export const countyFile = z.strictObject({
  id: name,
  name: localized,
  languages: some(language),
  helpPhone: phone,
  helpHours: localized,
  officeHours,
  contact: z.strictObject({ serviceId: name, unitId: name, serviceClass }).readonly(),
  municipalities: some(municipality),
})

const unit = z
  .strictObject({
    id: name,
    name: localized,
    municipalityCode,
    address: z.string().min(1).nullable(),
    phone: phone.nullable(),
    /** When people may be seen there on weekdays, where it differs from the county's office hours. */
    hours: officeHours.optional(),
  })
  .readonly()
export const unitsFile = z.strictObject({ units: some(unit) })

const profession = z
  .strictObject({
    id: name,
    name: localized,
    key,
    /** What an hour of the work costs with side costs, euro cents, where plans are to tell their cost. */
    hourCost: z.strictObject({ cents: whole, assumption: z.boolean() }).readonly().optional(),
  })
  .readonly()
export const professionsFile = z.strictObject({ professions: some(profession) })

const service = z
  .strictObject({
    id: name,
    /** Whether contacts are routed here and times given; false for the desk that assesses contacts. */
    offered: z.boolean(),
    name: localized,
    need: localized,
    summary: localized,
    serviceClass,
    key,
    professions: some(name),
    unitIds: some(name),
    modes: some(visitMode),
    visitMinutes: z.number().int().min(5).max(480),
  })
  .readonly()
export const servicesFile = z.strictObject({ services: some(service) })

const years = z.number().int().min(1).max(120)

const share = z.number().gt(0).lte(1)

const countyClock = z
  .strictObject({
    id: name,
    family: z.enum(['target', 'promise']),
    name: localized,
    serviceIds: some(name),
    start: z.enum(eventTypes),
    end: z.enum(eventTypes),
    limit: z
      .strictObject({
        value: whole,
        unit: z.enum(['calendarDays', 'weeks', 'months', 'weekdays', 'sameWeekday']),
      })
      .readonly(),
    byTime: time.optional(),
    /** Whom it is for, where not for everyone; the age at the contact. */
    age: z.union([z.strictObject({ under: years }), z.strictObject({ from: years })]).optional(),
    share: share.optional(),
    validFrom: day,
    validTo: day.nullable().default(null),
    /** True where no source gives the figure: it was made up for the demonstration. */
    assumption: z.boolean(),
  })
  .readonly()

const target = z
  .strictObject({
    id: z.string().min(1),
    name: localized,
    measure: z.enum(['remoteShare']),
    value: z.number(),
    by: day.nullable(),
    assumption: z.boolean(),
  })
  .readonly()
export const clocksFile = z.strictObject({
  clocks: z.array(countyClock).readonly(),
  targets: z.array(target).readonly().default([]),
})

const wordList = some(
  z.string().min(3, { error: 'is shorter than three letters and would stop everyone; write more of it' }),
)
const redFlag = z
  .strictObject({ id: name, words: z.strictObject({ fi: wordList, sv: wordList, en: wordList }).readonly() })
  .readonly()
export const redFlagsFile = z.strictObject({ redFlags: some(redFlag) })

/** Roles of those who work here; a resident's is nobody's to give. */
export const staffRoles = [
  'professional',
  'supervisor',
  'leader',
  'auditor',
  'programmeLead',
  'packageOwner',
  'programmeFinance',
  'steeringMember',
] as const satisfies readonly Role[]

/** Weekdays, 1 Monday to 5 Friday. */
const weekdays = some(z.number().int().min(1).max(5))

const packagePath = /^[a-z0-9-]+\/[a-z0-9-]+$/
const notAPackage = {
  error: 'is not a package; write the programme and the package, such as hella/reception',
}

const professional = z
  .strictObject({
    subject: name,
    name: z.string().min(3),
    profession: name,
    roles: some(z.enum(staffRoles)),
    unitIds: z.array(name).readonly(),
    language,
    /** At which unit she sees people on which weekdays. */
    week: z.record(name, weekdays).readonly(),
    /** Programmes that are hers in her role, and packages as programme/package. */
    programmes: z.array(name).readonly().default([]),
    workPackages: z.array(z.string().regex(packagePath, notAPackage)).readonly().default([]),
  })
  .readonly()

const resident = z
  .strictObject({
    subject: name,
    familyName: z.string().min(2),
    givenNames: z.string().min(2),
    bornOn: day,
    phone,
    language,
    municipalityCode: municipalityCode.nullable(),
    placeProtected: z.boolean(),
  })
  .refine(({ placeProtected, municipalityCode: code }) => !placeProtected || code === null, {
    error: 'has a protected place and a municipality; write municipalityCode: null',
    path: ['municipalityCode'],
  })
  .readonly()
export const peopleFile = z.strictObject({
  professionals: z.array(professional).readonly(),
  residents: z.array(resident).readonly(),
})

const reportedQueue = z
  .strictObject({ serviceId: name, municipalityCode, waiting: whole, late: whole })
  .refine(({ waiting, late }) => late <= waiting, {
    error: 'has more late than waiting; write late as a part of waiting',
    path: ['late'],
  })
  .readonly()
const reported = z.strictObject({ on: day, allOthers: z.boolean(), queues: some(reportedQueue) }).readonly()
/** A footnote of the figures, said of the boards of some days or, where no days are named, of every day's. */
const note = z.strictObject({ on: some(day).nullable().default(null), text: localized }).readonly()
const steadyDays = some(z.strictObject({ from: day, days: z.number().gt(0) }).readonly())
const demand = z.strictObject({ serviceId: name, share, steadyDays }).readonly()
export const demonstrationFile = z.strictObject({
  sentence: localized,
  recordsFrom: day,
  simulatedFrom: day,
  reported: z.array(reported).readonly(),
  notes: z.array(note).readonly().default([]),
  contactsPerWeekday: z.number().gt(0).lte(2000),
  /** Times a day that each professional keeps for the day itself and the next ones, from a day on. */
  keptTimes: z.strictObject({ from: day, aDay: z.int().min(0).max(10) }).optional(),
  demand: some(demand),
})

export type CountyData = {
  readonly county: z.output<typeof countyFile>
  readonly units: z.output<typeof unitsFile>
  readonly professions: z.output<typeof professionsFile>
  readonly services: z.output<typeof servicesFile>
  readonly clocks: z.output<typeof clocksFile>
  readonly redFlags: z.output<typeof redFlagsFile>
  readonly people: z.output<typeof peopleFile>
  readonly demonstration: z.output<typeof demonstrationFile> | null
}

export type Unit = z.output<typeof unit>
export type Profession = z.output<typeof profession>
export type Service = z.output<typeof service>
export type Municipality = z.output<typeof municipality>
export type RedFlag = z.output<typeof redFlag>
export type MeasuredTarget = z.output<typeof target>
export type CountyClockData = z.output<typeof countyClock>
export type StaffMember = z.output<typeof professional>
export type InventedResident = z.output<typeof resident>
export type Demonstration = z.output<typeof demonstrationFile>
