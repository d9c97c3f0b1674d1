/** What the page of the queue's future reads on the server. */
import { planRoutes } from '@yhdella/contract'
import type { Foretold } from '../../features/plan/fan.view.ts'
import { type PlanAddress, planInput, readPlanAddress } from '../../features/plan/plan-address.view.ts'
import type { PlanProblem } from '../../features/plan/plan-form.tsx'
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

const readPlan = async (page: Page): Promise<PlanReading> => {
  const { services } = await page.county()
  const first = services.find(({ offered }) => offered)?.id ?? ''
  const address = readPlanAddress(page.url.searchParams, first)
  const answer = await page.call(planRoutes.foretellQueue, planInput(address))
  if (answer.ok) return { address, foretold: answer.data, problem: null }
  if (isProblem(answer.code)) return { address, foretold: null, problem: answer.code }
  return { address, foretold: dataOf(answer), problem: null }
}

export const readPlanPage = async (page: Page) => {
  const [door, reading] = await Promise.all([readDoor(page), readPlan(page)])
  return { door, ...reading }
}

export type PlanPageData = Awaited<ReturnType<typeof readPlanPage>>
