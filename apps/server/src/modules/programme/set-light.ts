import type { programmeWorkRoutes } from '@yhdella/contract'
import { done, helsinkiDate } from '@yhdella/kernel'
import { expiryOf } from '@yhdella/programme'
import type { Handler } from '../../platform/handler.ts'
import { authorOf } from './author.ts'
import { knownProgramme } from './known-programme.ts'
import { ownPackage } from './own-programme.ts'
import { packageLights } from './package-lights.ts'
import { insertLight } from './written.queries.ts'

/** Sets a light, keeping what the evidence proposed at the same moment. */
export const setLight: Handler<typeof programmeWorkRoutes.setLight> = async (tx, input) => {
  const found = await ownPackage(tx, input.programmeId, input.workPackageId)
  if (!found.ok) return found
  const today = helsinkiDate(tx.now)
  const known = await knownProgramme(tx, found.programme, today)
  const light = packageLights(known, found.workPackage).find(each => each.aspect === input.aspect)
  if (light === undefined) throw new Error(`A package has no light ${input.aspect}`)
  const proposed = light.proposed.state
  const expiresOn = expiryOf(today)
  await insertLight(tx, { ...input, proposed, expiresOn }, authorOf(tx))
  return done({ expiresOn, proposed })
}
