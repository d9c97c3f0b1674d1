/**
 * Formulas of waiting-list theory as published by the NHS-R community (Fong et al. 2022, NHSRwaitinglist). They answer
 * at once and in closed form, for a list in steady state: the planner's first guess, and a check on its simulation.
 *
 * Units: one time unit throughout (a week, say). Demand and capacity are people a unit, queues are people, waits are
 * units, variations are standard deviation divided by mean of the time between referrals or between slots.
 */

/** The published choice of factor: under it waits in steady state are exponential, so 98 % (1 - e^-4) keep the target. */
export const USUAL_FACTOR = 4

/** The factor under which a share (0 to 1) of exponential waits keeps the target: 1.61 for 80 %. */
export const factorForShare = (share: number): number => -Math.log(1 - share)

/** The mean wait of a list of which nearly all keep the target wait. */
export const targetMeanWait = (targetWait: number, factor = USUAL_FACTOR): number => targetWait / factor

/** The queue that such a list has, by Little's law. */
export const targetQueue = (demand: number, targetWait: number, factor = USUAL_FACTOR): number =>
  demand * targetMeanWait(targetWait, factor)

/**
 * The capacity that keeps a list of that size in steady state: demand and a margin for variation (Kingman 1961). The
 * margin does not grow with demand: large lists need hardly more than their demand.
 */
export const targetCapacity = (
  demand: number,
  targetWait: number,
  factor = USUAL_FACTOR,
  demandVariation = 1,
  capacityVariation = 1,
): number => demand + ((demandVariation ** 2 + capacityVariation ** 2) / 2) * (factor / targetWait)

/** The capacity that brings a queue to its target in the given time: demand, and the surplus spread over the time. */
export const reliefCapacity = (demand: number, queue: number, target: number, time: number): number =>
  demand + (queue - target) / time

/** Relief is advised when the queue is over twice its target: below that ordinary variation explains it. */
export const needsRelief = (queue: number, target: number): boolean => queue > 2 * target

/** How hard a list presses against its target: above 1 the mean wait is more than half of the target. */
export const waitingListPressure = (meanWait: number, targetWait: number): number =>
  (2 * meanWait) / targetWait

/** Demand by capacity. From 1 on the list grows without end, whatever is done once. */
export const waitingListLoad = (demand: number, capacity: number): number => demand / capacity

/**
 * The queue that stands in the long run when those who wait leave at a rate each (share a unit) and capacity is full:
 * what comes in and is not served must leave. Zero when capacity is enough.
 */
export const standingQueue = (demand: number, capacity: number, leavingRate: number): number => {
  if (capacity >= demand) return 0
  return leavingRate > 0 ? (demand - capacity) / leavingRate : Number.POSITIVE_INFINITY
}
