import { programmeRoutes } from '@yhdella/contract'
import { redirect } from 'react-router'
import { goalHref, programmeHref } from '../../features/programme/programme.view.ts'
import { inLanguage } from '../../platform/language.ts'
import { dataOf } from '../../platform/page.ts'
import { doorLoader } from '../professional/door.server.ts'
import { askedDay, askedInput } from './programme.server.ts'

/** A measure's series stands on the page of a goal that points to it; where none does, the goals are shown. */
export const loader = doorLoader(async page => {
  const [programmeId, measureId] = [page.param('programmeId'), page.param('measureId')]
  const { on } = askedDay(page)
  const read = dataOf(await page.call(programmeRoutes.readProgramme, { programmeId, ...askedInput(page) }))
  const pointing = read.goals.filter(each => each.measureId === measureId)
  // Of several, the goal inside another tells most closely what the measure is for.
  const goal = pointing.find(({ parentId }) => parentId !== null) ?? pointing[0]
  const href = goal ? goalHref(programmeId, goal.goalId, on) : programmeHref(programmeId, '/goals', on)
  return redirect(inLanguage(href, page.language))
})
