import type { Instant } from '@yhdella/kernel'
import { type County, clocksOfService, county } from '../organisation/index.ts'
import { promisedBy } from './answer-promise.rules.ts'

/** When this county promises to have answered a contact that comes at the moment. */
export const promiseOfContact = (receivedAt: Instant, of: County = county()): Instant =>
  promisedBy(receivedAt, {
    serviceClass: of.contact.serviceClass,
    clocks: clocksOfService(of.contact.serviceId, of),
    hours: of.officeHours,
  })
