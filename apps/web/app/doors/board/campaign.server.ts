/** What the pages of a plan's extra times read and do on the server. */
import { absenceRoutes, campaignRoutes, planRoutes } from '@yhdella/contract'
import { helsinkiDate } from '@yhdella/kernel'
import type { Proposal } from '../../features/campaign/proposal.view.ts'
import { campaignPath, readProposalAddress } from '../../features/campaign/proposal-address.view.ts'
import { newCommandKey } from '../../platform/command-key.ts'
import { type FormValues, sendForm } from '../../platform/form.ts'
import { dataOf, type Page } from '../../platform/page.ts'
import { readDoor } from '../professional/layout.server.ts'

const hourProblems = ['OutsideOpeningHours', 'InputNotValid'] as const
const dayProblems = ['DaysReversed', 'OutsidePlan', 'PlanIsOver', 'TooManyTimes', 'NothingToOpen'] as const

/** What is wrong with the question, and the field that it stands beside. */
export type ProposalProblem = {
  readonly at: 'toOn' | 'opensAt'
  readonly code: (typeof hourProblems)[number] | (typeof dayProblems)[number]
}

const problemOf = (code: string): ProposalProblem | null => {
  const hour = hourProblems.find(each => each === code)
  if (hour !== undefined) return { at: 'opensAt', code: hour }
  const day = dayProblems.find(each => each === code)
  return day === undefined ? null : { at: 'toOn', code: day }
}

type Reading = { readonly proposal: Proposal | null; readonly problem: ProposalProblem | null }

const readProposal = async (page: Page): Promise<Reading> => {
  const question = { planId: page.param('planId'), ...readProposalAddress(page.url.searchParams) }
  const answer = await page.call(campaignRoutes.proposeCampaign, question)
  if (answer.ok) return { proposal: answer.data, problem: null }
  const problem = problemOf(answer.code)
  return problem === null ? { proposal: dataOf(answer), problem } : { proposal: null, problem }
}

const recordedIn = ({ url }: Page) => {
  const [takenBack, booked] = [url.searchParams.get('taken'), url.searchParams.get('booked')]
  return takenBack === null || booked === null || !/^\d+ \d+$/.test(`${takenBack} ${booked}`)
    ? null
    : { takenBack, booked }
}

export const readOpening = async (page: Page) => {
  const planId = page.param('planId')
  const [door, reading, saved, away] = await Promise.all([
    readDoor(page),
    readProposal(page),
    page.call(planRoutes.readPlan, { planId }),
    page.call(absenceRoutes.listAbsences, { fromOn: helsinkiDate(page.now) }),
  ])
  const { plan } = dataOf(saved)
  const { absences } = dataOf(away)
  const written = (name: string) => page.url.searchParams.get(name) ?? undefined
  const { proposal } = reading
  const asked = {
    fromOn: written('fromOn') ?? proposal?.fromOn ?? plan.from,
    toOn: written('toOn') ?? proposal?.toOn ?? plan.to,
    opensAt: written('opensAt') ?? proposal?.opensAt ?? '',
    closesAt: written('closesAt') ?? proposal?.closesAt ?? '',
  }
  return { door, plan, asked, absences, recorded: recordedIn(page), commandKey: newCommandKey(), ...reading }
}

export type OpeningData = Awaited<ReturnType<typeof readOpening>>

/** The question is the page's address; the form adds which times were shown and why they are opened. */
export const openCampaign = async (page: Page, values: FormValues) => {
  const { mark = '', reason = '', commandKey = '' } = values
  const question = { planId: page.param('planId'), ...readProposalAddress(page.url.searchParams) }
  return sendForm(
    page,
    values,
    () => page.call(campaignRoutes.openCampaign, { ...question, mark, reason, commandKey }),
    ({ campaignId }) => page.goTo(campaignPath(campaignId)),
  )
}

/** The same page, asked as before, with what an absence did to the book. */
const here = ({ url, goTo }: Page, told: Readonly<Record<string, string>>): Response => {
  const params = new URLSearchParams(url.search)
  for (const name of ['taken', 'booked']) params.delete(name)
  for (const [name, value] of Object.entries(told)) params.set(name, value)
  return goTo(`${url.pathname}?${params}#absences`)
}

/** The fields have names of their own on a page that asks for other days too. */
const fieldsOf: Readonly<Record<string, string>> = { fromOn: 'awayFrom', toOn: 'awayTo' }

export const recordAbsence = async (page: Page, values: FormValues) => {
  const { professionalId = '', awayFrom: fromOn = '', awayTo: toOn = '', commandKey = '' } = values
  return sendForm(
    page,
    values,
    async () => {
      const answer = await page.call(absenceRoutes.recordAbsence, {
        ...{ professionalId, fromOn, toOn, commandKey },
      })
      if (answer.ok || !('problems' in answer)) return answer
      const problems = answer.problems.map(each => ({ ...each, field: fieldsOf[each.field] ?? each.field }))
      return { ...answer, problems }
    },
    ({ takenBack, booked }) => here(page, { taken: String(takenBack), booked: String(booked) }),
  )
}

export const endAbsence = async (page: Page, values: FormValues) => {
  const { absenceId = '', commandKey = '' } = values
  return sendForm(
    page,
    values,
    () => page.call(absenceRoutes.endAbsence, { absenceId, commandKey }),
    () => here(page, {}),
  )
}

export const readFollowed = async (page: Page) => {
  const [door, followed] = await Promise.all([
    readDoor(page),
    page.call(campaignRoutes.readCampaign, { campaignId: page.param('campaignId') }),
  ])
  return { door, followed: dataOf(followed), commandKey: newCommandKey() }
}

export type FollowedData = Awaited<ReturnType<typeof readFollowed>>

export const takeBack = async (page: Page, values: FormValues) => {
  const { reason = '', commandKey = '' } = values
  const campaignId = page.param('campaignId')
  return sendForm(
    page,
    values,
    () => page.call(campaignRoutes.takeBackCampaign, { campaignId, reason, commandKey }),
    () => page.goTo(campaignPath(campaignId)),
  )
}
