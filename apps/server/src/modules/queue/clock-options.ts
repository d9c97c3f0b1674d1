import type { EvaluateOptions } from '@yhdella/access-law'
import { clocksOfService, county } from '../organisation/index.ts'

const known = new WeakMap<object, EvaluateOptions>()

/** How the waits of a service are counted in this county. The same object each time: the evaluator caches by it. */
export const clockOptions = (serviceId: string): EvaluateOptions => {
  const countyClocks = clocksOfService(serviceId)
  const options = known.get(countyClocks) ?? { countyClocks, officeHours: county().officeHours }
  known.set(countyClocks, options)
  return options
}
