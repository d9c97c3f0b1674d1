import { municipalitiesOn } from '@yhdella/access-law'
import type { catalogueRoutes } from '@yhdella/contract'
import { done, helsinkiDate } from '@yhdella/kernel'
import type { Handler } from '../../platform/handler.ts'
import { municipalityByCode } from '../organisation/index.ts'

/** Finland's other municipalities: someone may be here whose home is elsewhere. */
export const listMunicipalities: Handler<typeof catalogueRoutes.listMunicipalities> = async tx =>
  done({
    elsewhere: municipalitiesOn(helsinkiDate(tx.now))
      .filter(({ code }) => municipalityByCode(code) === undefined)
      // Names of municipalities are not translated into English.
      .map(({ code, name }) => ({ code, name: { ...name, en: name.fi } })),
  })
