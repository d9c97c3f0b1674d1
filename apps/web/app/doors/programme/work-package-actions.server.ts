/** What the forms of a work package do. */
import { programmeWorkRoutes } from '@yhdella/contract'
import type { FormValues } from '../../platform/form.ts'
import { comeBack } from '../../platform/form.ts'
import type { Doing } from '../../platform/intent.ts'
import { refused } from '../../platform/intent.ts'
import type { Page } from '../../platform/page.ts'
import { type Given, officeCommand, orNothing } from './office-commands.server.ts'

const place = (page: Page) => ({
  programmeId: page.param('programmeId'),
  workPackageId: page.param('packageId'),
})

/** Only shows what the text would look like: it comes back on the page with everything typed. */
const look: Doing<Given> = async (page, values) => {
  const written = values.written ?? ''
  const seen = await page.call(programmeWorkRoutes.previewPackageText, { ...place(page), written })
  if (!seen.ok) return refused(values, seen)
  return comeBack({ ...values, looked: JSON.stringify(seen.data) })
}

const save = officeCommand(programmeWorkRoutes.savePackageText, 'text', (values: FormValues, page) => ({
  ...place(page),
  field: values.field,
  language: page.language,
  written: values.written ?? '',
  commandKey: values.commandKey,
}))

const text: Doing<Given> = (page, values) =>
  values.look === undefined ? save(page, values) : look(page, values)

const light = officeCommand(programmeWorkRoutes.setLight, 'light', (values, page) => ({
  ...place(page),
  aspect: values.aspect,
  state: values.state,
  reason: values.reason ?? '',
  helpWanted: values.helpWanted === 'true',
  commandKey: values.commandKey,
}))

const ask = officeCommand(programmeWorkRoutes.askDecision, 'asked', (values, page) => ({
  programmeId: page.param('programmeId'),
  workPackageId: orNothing(page.param('packageId')),
  question: values.question ?? '',
  decider: values.decider ?? '',
  dueOn: orNothing(values.dueOn),
  reason: values.reason ?? '',
  commandKey: values.commandKey,
}))

const decision = officeCommand(programmeWorkRoutes.recordDecision, 'decision', (values, page) => ({
  programmeId: page.param('programmeId'),
  itemId: values.itemId,
  answer: values.answer ?? '',
  owner: values.owner ?? '',
  on: values.on,
  commandKey: values.commandKey,
}))

export const packageDoings = { text, light, ask }
export const actDoings = { ask, decision }
