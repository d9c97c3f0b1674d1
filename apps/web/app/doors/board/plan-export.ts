import { planRoutes } from '@yhdella/contract'
import type { Foretold } from '../../features/plan/fan.view.ts'
import { planCsv } from '../../features/plan/plan-file.view.ts'
import { dataOf, type Page, refusal } from '../../platform/page.ts'
import { doorLoader } from '../professional/door.server.ts'
import { readPlan } from './plan.server.ts'

/** A saved plan where `plan` names one, else what the page of the same address shows. */
const asked = async (
  page: Page,
): Promise<{ readonly plan?: object; readonly question: object; readonly foretold: Foretold }> => {
  const planId = page.url.searchParams.get('plan')
  if (planId !== null) {
    const { plan, question, foretold } = dataOf(await page.call(planRoutes.readPlan, { planId }))
    return { plan, question, foretold }
  }
  const { address, foretold, problem } = await readPlan(page)
  if (foretold === null) throw refusal(problem ?? 'UnknownQueue')
  return { question: address, foretold }
}

/** The plan as a file: a table for a spreadsheet, or all that is known of it for a program. */
export const loader = doorLoader(async page => {
  const told = await asked(page)
  const isTable = page.url.searchParams.get('as') === 'csv'
  // A spreadsheet reads UTF-8 only where the file begins with its mark.
  const body = isTable ? `\ufeff${planCsv(told.foretold)}` : `${JSON.stringify(told, null, 2)}\n`
  const name = `plan-${told.foretold.asOf}.${isTable ? 'csv' : 'json'}`
  return new Response(body, {
    headers: {
      'content-type': `${isTable ? 'text/csv' : 'application/json'}; charset=utf-8`,
      'content-disposition': `attachment; filename="${name}"`,
    },
  })
})
