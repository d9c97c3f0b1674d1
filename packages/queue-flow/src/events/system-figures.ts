import { countWait, openHistogram, type WaitHistogram } from '../figures/wait-histogram.ts'

/** What is gathered of one station (or of all, or of a class) in one replication. Times in the model's unit. */
export type Gathered = {
  readonly waits: WaitHistogram
  waitSum: number
  timeSum: number
  visits: number
  late: number
  left: number
  blocked: number
  offered: number
  queueArea: number
  busyArea: number
  staffArea: number
  span: number
}

export const openGathered = (): Gathered => ({
  waits: openHistogram(),
  waitSum: 0,
  timeSum: 0,
  visits: 0,
  late: 0,
  left: 0,
  blocked: 0,
  offered: 0,
  queueArea: 0,
  busyArea: 0,
  staffArea: 0,
  span: 0,
})

/** Counts a wait that has ended in service. */
export const gatherWait = (gathered: Gathered, wait: number, time: number, late: boolean): void => {
  countWait(gathered.waits, wait)
  gathered.waitSum += wait
  gathered.timeSum += time
  gathered.visits++
  if (late) gathered.late++
}
