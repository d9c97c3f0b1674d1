import { caseRoutes, queueRoutes } from '@yhdella/contract'
import { type Doing, refused } from '../../platform/intent.ts'
import { bookDoings } from './book-actions.server.ts'
import { command, type Given } from './commands.server.ts'

/** Taking shows on the page itself, so nothing more is told of it. */
const take: Doing<Given> = async (page, values) => {
  const taken = await page.call(queueRoutes.takeEntry, {
    entryId: values.entryId ?? '',
    takeOver: values.takeOver === 'true',
  })
  return taken.ok ? page.goTo(`${page.url.pathname}`) : refused(values, taken)
}

const giveBack: Doing<Given> = async (page, values) => {
  const given = await page.call(queueRoutes.giveBackEntry, { entryId: values.entryId ?? '' })
  return given.ok ? page.goTo(`${page.url.pathname}`) : refused(values, given)
}

const merge: Doing<Given> = async (page, values) => {
  const { caseId = '', intoCaseId = '', commandKey = '' } = values
  const merged = await page.call(caseRoutes.mergeCases, { caseId, intoCaseId, commandKey })
  return merged.ok ? page.goTo(`/work/case/${merged.data.caseId}?done=merge`) : refused(values, merged)
}

/** What the forms of a case's page do. */
export const caseDoings = {
  take,
  giveBack,
  merge,
  undo: command(caseRoutes.undoStep, 'undone'),
  message: command(caseRoutes.writeMessage, 'message'),
  retract: command(caseRoutes.retractMessage, 'retract'),
  note: command(caseRoutes.writeNote, 'note'),
  event: command(queueRoutes.recordWaitEvent, 'event'),
  end: command(caseRoutes.endEntry, 'end'),
  closeCase: command(caseRoutes.closeCase, 'close'),
  ...bookDoings,
}
