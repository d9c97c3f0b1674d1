import type { contactRoutes } from '@yhdella/contract'
import { done, failed } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { readMatter, residentWrote } from '../case/index.ts'
import { redFlagsIn } from '../catalogue/index.ts'
import { receiveMessage } from '../message/index.ts'
import { county } from '../organisation/index.ts'
import { openMatter, readPerson } from '../resident/index.ts'

/** She adds to her matter, or answers what she was asked. Red flags are looked for here too. */
export const writeToMatter: Handler<typeof contactRoutes.writeToMatter> = async (tx, { statusKey, text }) => {
  const key = await openMatter(tx, statusKey)
  const matter = key && (await readMatter(tx, key.caseId))
  if (matter === undefined) return failed('MatterNotFound')
  const { language } = await readPerson(tx, matter.personId)
  const redFlags = redFlagsIn(text, county().redFlags)
  const heard = await residentWrote(tx, matter.id, { ownWords: text, redFlags, language })
  if (!heard.ok) return failed('MatterClosed')
  await receiveMessage(tx, { caseId: matter.id, personId: matter.personId, body: text, language })
  return done({ redFlags })
}
