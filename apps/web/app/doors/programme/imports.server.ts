/** What the pages of the imports read and do on the server. */
import { programmeImportRoutes, programmeRoutes } from '@yhdella/contract'
import { newCommandKey } from '../../platform/command-key.ts'
import { type Doing, refused } from '../../platform/intent.ts'
import { dataOf, type Page } from '../../platform/page.ts'
import { readDoor } from '../professional/layout.server.ts'
import { base64Of } from './file-bytes.server.ts'
import { doneOf, type Given, officeCommand, orNothing } from './office-commands.server.ts'

export const readImportsPage = async (page: Page) => {
  const programmeId = page.param('programmeId')
  const [door, programme, imports] = await Promise.all([
    readDoor(page),
    page.call(programmeRoutes.readProgramme, { programmeId, language: page.language }),
    page.call(programmeImportRoutes.listImports, { programmeId }),
  ])
  const { name, brand } = dataOf(programme)
  return {
    door,
    programmeId,
    name: brand ?? name,
    imports: dataOf(imports).imports,
    commandKey: newCommandKey(),
    ...doneOf(page),
  }
}

export type ImportsData = Awaited<ReturnType<typeof readImportsPage>>

export const readImportPage = async (page: Page) => {
  const importId = page.param('importId')
  const [door, read] = await Promise.all([
    readDoor(page),
    page.call(programmeImportRoutes.readImport, { importId, language: page.language }),
  ])
  return { door, data: dataOf(read), commandKey: newCommandKey(), ...doneOf(page) }
}

export type ImportData = Awaited<ReturnType<typeof readImportPage>>

const isKind = (kind: string | undefined): kind is 'page' | 'deck' | 'budget' =>
  kind === 'page' || kind === 'deck' || kind === 'budget'

/** The chosen file, else what was pasted. A file without a name of its own is called what it was called. */
const receive: Doing<Given> = async (page, values, files) => {
  const file = files.get('file')
  const programmeId = page.param('programmeId')
  const received = await page.call(programmeImportRoutes.receiveImport, {
    programmeId,
    fileName: orNothing(values.fileName?.trim()) ?? file?.name ?? '',
    ...(isKind(values.kind) ? { kind: values.kind } : {}),
    ...(file === undefined ? { text: values.text ?? '' } : { file: await base64Of(file) }),
    language: page.language,
    commandKey: values.commandKey ?? '',
  })
  if (!received.ok) return refused(values, received)
  return page.goTo(`/programme/${programmeId}/imports/${received.data.importId}?done=received`)
}

const decide = officeCommand(programmeImportRoutes.decideFinding, 'decided', (values, page) => ({
  importId: page.param('importId'),
  findingId: values.findingId,
  decision: values.decision,
  reason: values.reason ?? '',
  commandKey: values.commandKey,
}))

const take = officeCommand(programmeImportRoutes.takeImportedBudget, 'taken', (values, page) => ({
  importId: page.param('importId'),
  reason: orNothing(values.reason) ?? '',
  commandKey: values.commandKey,
}))

export const importsDoings = { receive }
export const importDoings = { decide, take }
