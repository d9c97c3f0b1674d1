/** What the forms of a work package do. */
import { programmeWorkRoutes } from '@yhdella/contract'
import type { FormValues } from '../../platform/form.ts'
import { comeBackSeen } from '../../platform/form.ts'
import type { Doing } from '../../platform/intent.ts'
import { refused } from '../../platform/intent.ts'
import type { Page } from '../../platform/page.ts'
import { type Given, officeCommand } from './office-commands.server.ts'
import { registerDoings } from './register-doings.server.ts'

const place = (page: Page) => ({
  programmeId: page.param('programmeId'),
  workPackageId: page.param('packageId'),
})

/** Only shows what the text would look like: it comes back on the page with everything typed. */
const look = async (page: Page, values: FormValues): Promise<Given> => {
  const written = values.written ?? ''
  const seen = await page.call(programmeWorkRoutes.previewPackageText, { ...place(page), written })
  if (!seen.ok) return refused(values, seen)
  return comeBackSeen(values, seen.data)
}

const save = officeCommand(programmeWorkRoutes.savePackageText, 'text', (values: FormValues, page) => ({
  ...place(page),
  field: values.field,
  language: page.language,
  written: values.written ?? '',
  commandKey: values.commandKey,
}))

const text: Doing<Given> = async (page, values) =>
  values.look === undefined ? save(page, values) : look(page, values)

const light = officeCommand(programmeWorkRoutes.setLight, 'light', (values, page) => ({
  ...place(page),
  aspect: values.aspect,
  state: values.state,
  reason: values.reason ?? '',
  helpWanted: values.helpWanted === 'true',
  commandKey: values.commandKey,
}))

export const packageDoings = { text, light, ...registerDoings }
