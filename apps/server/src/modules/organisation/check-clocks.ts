/** A county may promise more than the law, never less. */
import { type LooserClock, looserThanLaw } from '@yhdella/access-law'
import type { Complaint } from './complaint.ts'
import { clocksOf } from './county.ts'
import type { CountyData } from './county-data.ts'

const whom = ({ age }: LooserClock): string => {
  if (age === null) return ''
  return 'under' in age ? ` of those under ${age.under}` : ` of those of ${age.from} or over`
}

const mendOf = ({ age }: LooserClock): string => {
  const shorter = 'write a shorter limit, or end the clock with validTo before that day'
  if (age === null) return shorter
  const rest = 'under' in age ? `{ from: ${age.under} }` : `{ under: ${age.from} }`
  return `${shorter}, or leave them to the law with age: ${rest}`
}

const whatOf = (looser: LooserClock, family: string): string =>
  `${family} '${looser.clock}' is looser than the law: ${looser.rule}${whom(looser)} in ${looser.service} ends on ` +
  `${looser.allowed} and the ${family} on ${looser.promised} for a start on ${looser.start}; ${mendOf(looser)}`

/** Each target or promise that gives more time than the law, once a rule, at the line of its limit. */
export const looserClocks = (data: CountyData): readonly Complaint[] =>
  clocksOf(data).flatMap((clock, index) => {
    const byRule = new Map(looserThanLaw(clock).map(looser => [looser.rule, looser]))
    return [...byRule.values()].map(looser => ({
      file: 'clocks' as const,
      path: ['clocks', index, 'limit'],
      what: whatOf(looser, clock.family),
    }))
  })
