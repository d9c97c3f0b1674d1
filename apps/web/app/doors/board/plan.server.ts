/** What the page of the queue's future reads and keeps on the server. */
import { campaignRoutes, planRoutes } from '@yhdella/contract'
import type { Foretold } from '../../features/plan/fan.view.ts'
import { type PlanAddress, planInput, readPlanAddress } from '../../features/plan/plan-address.view.ts'
import type { PlanProblem } from '../../features/plan/plan-form.tsx'
import { savedPlanPath } from '../../features/plan/saved-plans.tsx'
import { newCommandKey } from '../../platform/command-key.ts'
import { type FormValues, sendForm } from '../../platform/form.ts'
import { dataOf, type Page } from '../../platform/page.ts'
import { readDoor } from '../professional/layout.server.ts'

export type PlanReading = {
  readonly address: PlanAddress
  /** Null with the problem beside the field it is about. */
  readonly foretold: Foretold | null
  readonly problem: PlanProblem | null
}

const isProblem = (code: string): code is PlanProblem =>
  code === 'DayNotAhead' || code === 'SmallQueue' || code === 'UnknownQueue'

const addressOfPage = async (page: Page): Promise<PlanAddress> => {
  const { services } = await page.county()
  const first = services.find(({ offered }) => offered)?.id ?? ''
  return readPlanAddress(page.url.searchParams, first)
}

export const readPlan = async (page: Page): Promise<PlanReading> => {
  const address = await addressOfPage(page)
  const answer = await page.call(planRoutes.foretellQueue, planInput(address))
  if (answer.ok) return { address, foretold: answer.data, problem: null }
  if (isProblem(answer.code)) return { address, foretold: null, problem: answer.code }
  return { address, foretold: dataOf(answer), problem: null }
}

export const readPlanPage = async (page: Page) => {
  const [door, reading] = await Promise.all([readDoor(page), readPlan(page)])
  const saved = await page.call(planRoutes.listPlans, { serviceId: reading.address.service })
  // A service that is not one has no plans; the page says what is wrong with it beside its field.
  const plans = saved.ok ? saved.data.plans : []
  return { door, ...reading, plans, commandKey: newCommandKey() }
}

export type PlanPageData = Awaited<ReturnType<typeof readPlanPage>>

const chosenOf = (values: FormValues) =>
  (['tried', 'other', 'goal'] as const).find(name => name === values.chosen) ?? 'nothing'

/** The question is the page's address; the form adds which scenario, its name and why. */
export const savePlan = async (page: Page, values: FormValues) => {
  const question = planInput(await addressOfPage(page))
  const { name = '', reason = '', commandKey = '' } = values
  return sendForm(
    page,
    values,
    () => page.call(planRoutes.savePlan, { ...question, name, reason, commandKey, chosen: chosenOf(values) }),
    ({ planId }) => page.goTo(savedPlanPath(planId)),
  )
}

/** A saved plan as it was. */
export const readSavedPlan = async (page: Page) => {
  const planId = page.param('planId')
  const [door, saved, opened] = await Promise.all([
    readDoor(page),
    page.call(planRoutes.readPlan, { planId }),
    page.call(campaignRoutes.listCampaigns, { planId }),
  ])
  return { door, ...dataOf(saved), campaigns: opened.ok ? opened.data.campaigns : [] }
}

export type SavedPlanData = Awaited<ReturnType<typeof readSavedPlan>>
