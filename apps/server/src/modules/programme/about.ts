import type { Transaction } from '../../platform/transaction.ts'

/** Tells the use log which object of which programme this is about, where the route's own address does not. */
export const aboutObject = (tx: Transaction, programmeId: string, ...names: readonly string[]): void =>
  tx.about({ objectPath: ['programmes', programmeId, ...names].join('/') })
