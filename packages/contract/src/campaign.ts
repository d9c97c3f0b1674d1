import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { commandKey, dataName, freeText, instant, plainDate, uuid } from './field.ts'

const count = z.number().int().nonnegative()
const timeOfDay = z.string().regex(/^([01][0-9]|2[0-3]):[0-5][0-9]$/, 'notATime')

/** Which of a plan's days, at what hours and by whom. What is absent is as wide as it may be. */
const proposalQuestion = {
  planId: uuid,
  fromOn: plainDate.optional(),
  toOn: plainDate.optional(),
  /** Hours of the day, inside the units' opening hours; absent = the opening hours. */
  opensAt: timeOfDay.optional(),
  closesAt: timeOfDay.optional(),
  /** Ids of the professionals that are asked, with commas between; absent = everyone who could. */
  professionals: z
    .string()
    .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36})*$/)
    .max(8000, 'tooLong')
    .optional(),
}

/** A time of a campaign as people read it. */
const campaignTime = z.object({
  unitId: z.string(),
  startsAt: instant,
  endsAt: instant,
  professionalId: uuid,
  professional: z.string(),
})

/** Why a unit's wanted times of a day found no place. */
export const noPlaceReason = z.enum(['nobodyWorksThere', 'allAway', 'allElsewhere', 'noRoom'])

const proposal = z.object({
  plan: z.object({
    planId: uuid,
    name: z.string(),
    version: z.number().int(),
    serviceId: dataName,
    from: plainDate,
    to: plainDate,
  }),
  fromOn: plainDate,
  toOn: plainDate,
  /** The hours that were asked, or the widest opening hours of the units. */
  opensAt: timeOfDay,
  closesAt: timeOfDay,
  minutes: z.number().int(),
  /** Who could give the service at the plan's units, and who of them is asked. */
  colleagues: z.array(
    z.object({
      professionalId: uuid,
      professional: z.string(),
      unitIds: z.array(z.string()),
      asked: z.boolean(),
      times: count,
    }),
  ),
  wanted: count,
  times: z.array(campaignTime),
  /** What found no place, by unit and reason: so many times, on so many days. */
  missing: z.array(z.object({ unitId: z.string(), reason: noPlaceReason, times: count, days: count })),
  /** Says which times were shown: what is opened is exactly these, or nothing. */
  mark: z.string(),
})

/** Opened times, each in one of the four that follow. */
const counts = {
  opened: count,
  booked: count,
  /** Free and still ahead. */
  left: count,
  /** Nobody took them before they began. */
  unused: count,
  takenBack: count,
}

export const campaign = z.object({
  campaignId: uuid,
  planId: uuid,
  planName: z.string(),
  serviceId: dataName,
  reason: z.string(),
  openedBy: z.string(),
  openedAt: instant,
  fromOn: plainDate,
  toOn: plainDate,
  ...counts,
})

const notProposed = [
  'PlanNotFound',
  'NothingToOpen',
  'PlanIsOver',
  'DaysReversed',
  'OutsidePlan',
  'OutsideOpeningHours',
  'TooManyTimes',
] as const

export const campaignRoutes = defineRoutes({
  /**
   * The extra times of a saved plan as they would be put in the books: days, hours and professionals. Nothing is opened.
   * No time is proposed outside opening hours, on a holiday, in an absence, over another time of hers, or on a day on
   * which she sees people at another unit.
   */
  proposeCampaign: {
    method: 'GET',
    path: '/api/plans/:planId/campaign-proposal',
    permission: 'plan.carryOut',
    audit: 'NothingPersonal',
    input: z.object(proposalQuestion),
    output: proposal,
    failures: notProposed,
  },
  /** Opens exactly the times that were shown, or none where the books have changed since. */
  openCampaign: {
    method: 'POST',
    path: '/api/plans/:planId/campaigns',
    permission: 'plan.carryOut',
    audit: 'CampaignOpened',
    input: z.object({ ...proposalQuestion, mark: z.string().max(100), reason: freeText(500), commandKey }),
    output: z.object({ campaignId: uuid, opened: count }),
    failures: [...notProposed, 'ProposalChanged'],
  },
  /** The newest first; at most 50. */
  listCampaigns: {
    method: 'GET',
    path: '/api/campaigns',
    permission: 'plan.keep',
    audit: 'NothingPersonal',
    input: z.object({ planId: uuid.optional() }),
    output: z.object({ campaigns: z.array(campaign) }),
    failures: [],
  },
  readCampaign: {
    method: 'GET',
    path: '/api/campaigns/:campaignId',
    permission: 'plan.keep',
    audit: 'NothingPersonal',
    input: z.object({ campaignId: uuid }),
    output: z.object({
      campaign,
      units: z.array(z.object({ unitId: z.string(), ...counts })),
      times: z.array(campaignTime.extend({ state: z.enum(['booked', 'left', 'unused', 'takenBack']) })),
      takingsBack: z.array(z.object({ by: z.string(), at: instant, reason: z.string(), times: count })),
    }),
    failures: ['CampaignNotFound'],
  },
  /** Takes the times that nobody has and that have not begun out of the books. Booked ones stay. */
  takeBackCampaign: {
    method: 'POST',
    path: '/api/campaigns/:campaignId/take-back',
    permission: 'plan.carryOut',
    audit: 'CampaignTakenBack',
    input: z.object({ campaignId: uuid, reason: freeText(500), commandKey }),
    output: z.object({ takenBack: count }),
    failures: ['CampaignNotFound', 'NothingLeft'],
  },
})
