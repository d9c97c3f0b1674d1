/** What does not add up in a funnel. Nobody is moved to make it add up: each fault is told. */
import type { Funnel, FunnelStep } from './register.ts'

export type FunnelFault =
  /** More were carried out than were routed to the method. */
  | {
      readonly fault: 'moreDoneThanRouted'
      readonly methodId: string
      readonly routed: number
      readonly done: number
    }
  /** More were routed than were assessed. */
  | { readonly fault: 'moreRoutedThanAssessed'; readonly routed: number; readonly assessed: number }
  /** Assessed people of whom nothing more is told. */
  | { readonly fault: 'unaccounted'; readonly people: number }

const sum = (steps: readonly FunnelStep[]): number => steps.reduce((all, step) => all + step.people, 0)

const ofMethod = (steps: readonly FunnelStep[], methodId: string): number =>
  sum(steps.filter(step => step.methodId === methodId))

export const funnelFaults = ({ assessed, routed, carriedOut }: Funnel): readonly FunnelFault[] => {
  const methods = [...new Set(carriedOut.map(step => step.methodId))]
  const tooMany = methods.flatMap(methodId => {
    const [sent, done] = [ofMethod(routed, methodId), ofMethod(carriedOut, methodId)]
    return done > sent ? [{ fault: 'moreDoneThanRouted' as const, methodId, routed: sent, done }] : []
  })
  const all = sum(routed)
  if (all > assessed) return [...tooMany, { fault: 'moreRoutedThanAssessed', routed: all, assessed }]
  return all < assessed ? [...tooMany, { fault: 'unaccounted', people: assessed - all }] : tooMany
}
