/** Everyone who may come to a door: of the county's people each role and way to stand to the matters, two residents, nobody. */
import type { Role } from '@yhdella/contract'
import { kainuu } from '../../../apps/server/test/counties.ts'
import { opens, sees } from './expected.ts'
import { router, standings } from './target.ts'

export type Caller = {
  /** As the county's data names her; undefined for who is signed out. */
  readonly subject: string | undefined
  readonly kind: 'anonymous' | 'resident' | 'professional'
  readonly name: string
  readonly roles: readonly Role[]
  readonly unitIds: readonly string[]
  /** Whether her profession assesses the county's contacts. */
  readonly assesses: boolean
}

const assessors = kainuu.services.find(service => service.id === kainuu.contact.serviceId)?.professions ?? []

const staff: readonly Caller[] = kainuu.people.professionals
  .filter(person => person.subject !== router)
  .map(person => ({
    subject: person.subject,
    kind: 'professional',
    name: person.name,
    roles: person.roles,
    unitIds: person.unitIds,
    assesses: assessors.includes(person.profession),
  }))

/** How a caller stands to every matter of the matrix; two who stand alike need not both come. */
const standingOf = (caller: Caller): string =>
  JSON.stringify([caller.roles, standings.map(of => [sees(caller, of), opens(caller, of)])])

/** The first of each role and way to stand to the matters, of all who work in the county. */
const chosenStaff = staff.filter(
  (caller, place) => staff.findIndex(other => standingOf(other) === standingOf(caller)) === place,
)

const residentNamed = (subject: string, name: string): Caller => ({
  ...{ subject, kind: 'resident', name, roles: ['resident'], unitIds: [], assesses: false },
})

export const signedOut: Caller = {
  ...{ subject: undefined, kind: 'anonymous', name: 'who is signed out', roles: [] },
  ...{ unitIds: [], assesses: false },
}

export const callers: readonly Caller[] = [
  signedOut,
  residentNamed('aino-esimerkkiranta', 'the resident whose matter it is'),
  residentNamed('stella-exempel', 'another resident'),
  ...chosenStaff,
]
