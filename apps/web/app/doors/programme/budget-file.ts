import { programmeExportRoutes } from '@yhdella/contract'
import { dataOf } from '../../platform/page.ts'
import { doorLoader } from '../professional/door.server.ts'
import { askedInput } from './programme.server.ts'
import { fileResponse } from './reports.server.ts'

export const loader = doorLoader(async page => {
  const input = { programmeId: page.param('programmeId'), ...askedInput(page) }
  return fileResponse(dataOf(await page.call(programmeExportRoutes.exportBudget, input)))
})
