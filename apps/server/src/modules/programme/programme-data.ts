/** What the files of a programme in a county's folder may say: the programme itself, its goals and its packages. */
import {
  actorRoles,
  directions,
  isRoughDate,
  operationFigures,
  packageFields,
  type RoughDate,
  units,
} from '@yhdella/programme'
import { z } from 'zod'
import { countyField } from '../organisation/index.ts'

export const { day, localized, name } = countyField

export const rough = z.custom<RoughDate>(value => typeof value === 'string' && isRoughDate(value), {
  error: issue =>
    `'${String(issue.input)}' is not a date; write a day '2023-08-31', a month '2023-08' or a year '2023', in quotes`,
})

const share = z.number().gt(0, { error: 'is nothing; write a share above 0' }).lte(1)
const euros = z
  .number()
  .multipleOf(0.01, { error: 'has parts of a cent; write euros with at most two decimals' })

/** A list that may be left out. */
export const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly().default([])

/** A field that may be left out, and is then not told. */
export const maybe = <Item extends z.ZodType>(item: Item) => item.nullable().default(null)

const inOrder = { error: 'ends before it begins; write the earlier day as from' }

const phase = z
  .strictObject({ id: name, name: localized, from: day, to: day })
  .refine(({ from, to }) => from <= to, inOrder)
  .readonly()

const tranche = z
  .strictObject({
    id: name,
    name: localized,
    from: day,
    to: day,
    decidedOn: maybe(rough),
    euros: maybe(euros),
    fundingShare: maybe(share),
    state: z.enum(['granted', 'applied', 'notTold']),
  })
  .refine(({ from, to }) => from <= to, inOrder)
  .readonly()

const funder = z.strictObject({ id: name, name: localized, kind: z.enum(['state', 'eu', 'own']) }).readonly()

const actor = z
  .strictObject({
    name: localized,
    roles: z.array(z.enum(actorRoles)).min(1, { error: 'is empty; name at least one role' }).readonly(),
    from: maybe(rough),
    to: maybe(rough),
    note: maybe(localized),
  })
  .readonly()

const investment = z.strictObject({ id: name, number: z.int().min(1).max(9), name: localized }).readonly()
const link = z.strictObject({ name: localized, address: maybe(z.url()) }).readonly()

export const programmeFile = z
  .strictObject({
    id: name,
    /** The county's name as it is today, for instances of other counties. */
    county: localized,
    name: localized,
    brand: maybe(localized),
    national: z.strictObject({ id: name, name: localized }).readonly(),
    lead: localized,
    aim: localized,
    startingPoint: maybe(localized),
    from: day,
    to: day,
    phases: list(phase),
    tranches: list(tranche),
    funders: list(funder),
    actors: list(actor),
    investments: list(investment),
    strategicLinks: list(link),
    topics: list(localized),
    phenomena: z.union([z.literal('none'), z.array(localized).readonly()]).default([]),
    remarks: list(localized),
  })
  .refine(({ from, to }) => from <= to, inOrder)

const bound = { value: z.number(), direction: z.enum(['atLeast', 'atMost']) }

const goal = z
  .strictObject({
    id: name,
    kind: z.enum(['benefit', 'process']),
    parentId: maybe(name),
    text: localized,
    investmentId: maybe(name),
    measureId: maybe(name),
    baseline: maybe(z.strictObject({ value: z.number(), on: rough, source: localized }).readonly()),
    target: z
      .strictObject({
        direction: z.enum(directions),
        value: maybe(z.number()),
        by: maybe(rough),
      })
      .refine(
        ({ direction, value }) => (direction === 'atLeast' || direction === 'atMost') === (value !== null),
        {
          error:
            'has a value without atLeast or atMost, or one of them without a value; write both or neither',
        },
      )
      .transform(target => ({ family: 'target' as const, ...target })),
    legalLimit: maybe(
      z
        .strictObject({ ...bound, rule: z.string().min(3), from: maybe(day), to: maybe(day) })
        .transform(limit => ({ family: 'law' as const, ...limit })),
    ),
    promise: maybe(
      z
        .strictObject({ ...bound, since: day })
        .transform(promise => ({ family: 'promise' as const, ...promise })),
    ),
    remark: maybe(localized),
  })
  .readonly()
export const goalsFile = z.strictObject({ goals: list(goal) })

const measure = z
  .strictObject({
    id: name,
    version: z.int().min(1),
    name: localized,
    definition: localized,
    unit: z.enum(units),
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('operation'), figure: z.enum(operationFigures) }).readonly(),
      z.strictObject({ kind: z.literal('byHand') }).readonly(),
      z.strictObject({ kind: z.literal('sum'), of: z.array(name).min(2).readonly() }).readonly(),
    ]),
    note: maybe(localized),
  })
  .readonly()

const reported = z
  .strictObject({
    measureId: name,
    version: z.int().min(1).default(1),
    on: day,
    value: z.number(),
    n: maybe(z.int().min(0)),
    note: maybe(localized),
  })
  .transform(point => ({ ...point, origin: 'reported' as const, recordedBy: null, recordedAt: null }))
  .readonly()
export const measuresFile = z.strictObject({ measures: list(measure), reported: list(reported) })

const workPackage = z
  .strictObject({
    id: name,
    name: localized,
    scope: list(localized),
    ownerTitle: maybe(localized),
    from: day,
    to: day,
    goalIds: list(name),
    budgetCategoryIds: list(z.string().min(1)),
    texts: list(z.strictObject({ field: z.enum(packageFields), on: day, text: localized }).readonly()),
    isTold: z.boolean().default(true),
    remark: maybe(localized),
  })
  .refine(({ from, to }) => from <= to, inOrder)
  .readonly()
export const packagesFile = z.strictObject({ workPackages: list(workPackage) })

const yearly = z.strictObject({
  planned: euros.optional(),
  actual: euros.optional(),
  committed: euros.optional(),
  forecast: euros.optional(),
})
export const budgetFile = z.strictObject({
  asOf: day,
  /** Whether the source's own rounding has a line, so that the computed totals agree with the printed ones. */
  hasRounding: z.boolean().default(false),
  years: z
    .array(z.int().min(2000).max(2100))
    .min(1, { error: 'is empty; name at least one year' })
    .readonly(),
  cells: z.record(z.string(), z.record(z.string().regex(/^[0-9]{4}$/), yearly)),
  remarks: list(localized),
})
