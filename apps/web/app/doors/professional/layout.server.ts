import { sessionRoutes } from '@yhdella/contract'
import { type Page, refusal } from '../../platform/page.ts'

/** Who is signed in, what she may open, and until when. */
export const readDoor = async (page: Page) => {
  const { actor } = page
  if (actor.kind !== 'professional') throw refusal('NotPermitted')
  const session = await page.call(sessionRoutes.readSession, {})
  return {
    name: actor.name,
    title: actor.title,
    mayReadBoard: session.ok && session.data.permissions.includes('board.read'),
    mayReadProgrammes: session.ok && session.data.permissions.includes('programme.read'),
    mayReadReports: session.ok && session.data.permissions.includes('report.read'),
    mayWork: session.ok && session.data.permissions.includes('work.list'),
    mayCarryOut: session.ok && session.data.permissions.includes('plan.carryOut'),
    expiresAt: session.ok ? session.data.expiresAt : null,
    now: page.now,
    csrfKey: page.csrfKey,
  }
}

export type Door = Awaited<ReturnType<typeof readDoor>>
