/** What the pages of the programme office read on the server. */
import { type Answer, programmeRoutes, type Route } from '@yhdella/contract'
import { helsinkiDate, isPlainDate } from '@yhdella/kernel'
import { newCommandKey } from '../../platform/command-key.ts'
import { dataOf, type Page } from '../../platform/page.ts'
import { readDoor } from '../professional/layout.server.ts'
import { doneOf } from './office-commands.server.ts'

/** As of which evening a page is asked; null is today. A day that is none or is to come is told beside its field. */
export type AskedDay = { readonly on: string | null; readonly today: string; readonly failed: boolean }

export const askedDay = (page: Page): AskedDay => {
  const today = helsinkiDate(page.now)
  const asked = page.url.searchParams.get('on') ?? ''
  const good = isPlainDate(asked) && asked <= today
  return { on: good ? asked : null, today, failed: asked !== '' && !good }
}

/** What every reading of the office asks: the language, and the evening where one is asked. */
export const askedInput = (page: Page) => {
  const { on } = askedDay(page)
  return on === null ? { language: page.language } : { language: page.language, on }
}

/** The door's own data beside a page's reading. */
export const withDoor = async <R extends Route>(page: Page, answer: Promise<Answer<R>>) => {
  const [door, read] = await Promise.all([readDoor(page), answer])
  return {
    door,
    day: askedDay(page),
    data: dataOf(read),
    commandKey: newCommandKey(),
    ...doneOf(page),
  }
}

export const readPortfolioPage = (page: Page) =>
  withDoor(page, page.call(programmeRoutes.listProgrammes, askedInput(page)))

export const readProgrammePage = (page: Page) =>
  withDoor(
    page,
    page.call(programmeRoutes.readProgramme, { programmeId: page.param('programmeId'), ...askedInput(page) }),
  )

export const readPackagePage = (page: Page) =>
  withDoor(
    page,
    page.call(programmeRoutes.readWorkPackage, {
      programmeId: page.param('programmeId'),
      workPackageId: page.param('packageId'),
      ...askedInput(page),
    }),
  )

export const readGoalPage = (page: Page) =>
  withDoor(
    page,
    page.call(programmeRoutes.readGoal, {
      programmeId: page.param('programmeId'),
      goalId: page.param('goalId'),
      ...askedInput(page),
    }),
  )

export type PortfolioData = Awaited<ReturnType<typeof readPortfolioPage>>
export type ProgrammeData = Awaited<ReturnType<typeof readProgrammePage>>
export type PackageData = Awaited<ReturnType<typeof readPackagePage>>
export type GoalData = Awaited<ReturnType<typeof readGoalPage>>
