import { epochMs, fromEpochMs, type Instant } from '@yhdella/kernel'

/** The instance's time. Only this file asks the machine what the time is. */
export type Clock = {
  readonly now: () => Instant
  /** The real moment at which this clock will show `at`, for what other programs time (jobs, cookies). */
  readonly toReal: (at: Instant) => Instant
}

const realNow = (): number => Date.now()

export const realClock: Clock = { now: () => fromEpochMs(realNow()), toReal: at => at }

/** Shows `start` now and runs on from there. */
export const shiftedClock = (start: Instant): Clock => {
  const ahead = epochMs(start) - realNow()
  return {
    now: () => fromEpochMs(realNow() + ahead),
    toReal: at => fromEpochMs(epochMs(at) - ahead),
  }
}

export type SettableClock = Clock & { readonly set: (to: Instant) => void }

/** Stands still until it is set: for tests. */
export const settableClock = (start: Instant): SettableClock => {
  let shown = start
  return {
    now: () => shown,
    set: to => {
      shown = to
    },
    toReal: at => fromEpochMs(realNow() + epochMs(at) - epochMs(shown)),
  }
}
