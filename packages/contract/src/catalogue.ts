import { z } from 'zod'
import { defineRoutes } from './define.ts'
import { dataName, localized, visitMode } from './field.ts'

export const municipality = z.object({ code: z.string(), name: localized })
export const unit = z.object({
  id: dataName,
  name: localized,
  municipalityCode: z.string(),
  address: z.string().nullable(),
  phone: z.string().nullable(),
})
export const profession = z.object({ id: dataName, name: localized, key: z.string().length(1) })
/** A service as the public reads it; `need` names it by what it is for, never by a profession. */
export const service = z.object({
  id: dataName,
  /** False for the desk that assesses contacts: nobody is routed or given a time there. */
  offered: z.boolean(),
  name: localized,
  need: localized,
  summary: localized,
  serviceClass: z.string(),
  key: z.string().length(1),
  professions: z.array(dataName),
  unitIds: z.array(dataName),
  modes: z.array(visitMode),
  visitMinutes: z.number().int(),
})

export const catalogueRoutes = defineRoutes({
  /** The municipalities of Finland that are not the county's own: a resident's home may be in any of them. */
  listMunicipalities: {
    method: 'GET',
    path: '/api/municipalities',
    permission: 'anyone',
    audit: 'NothingPersonal',
    input: z.object({}),
    output: z.object({ elsewhere: z.array(municipality) }),
    failures: [],
  },
  readCounty: {
    method: 'GET',
    path: '/api/county',
    permission: 'anyone',
    audit: 'NothingPersonal',
    input: z.object({}),
    output: z.object({
      id: dataName,
      name: localized,
      languages: z.array(z.enum(['fi', 'sv', 'en'])),
      helpPhone: z.string(),
      helpHours: localized,
      officeHours: z.object({ opens: z.string(), closes: z.string() }),
      municipalities: z.array(municipality),
      units: z.array(unit),
      professions: z.array(profession),
      services: z.array(service),
      /** What of the data is invented or simulated, in words; null in a real instance. */
      demonstration: localized.nullable(),
    }),
    failures: [],
  },
})
