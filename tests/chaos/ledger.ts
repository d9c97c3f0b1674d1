/** What the instance acknowledged, written down outside of it: the only witness after a kill. */
export type SentContact = { readonly words: string; readonly statusKey: string }
export type GivenTime = {
  readonly bookingId: string
  readonly slotId: string
  readonly statusKey: string
}

export type Ledger = {
  /** Words of every contact that was begun, acknowledged or not: none may be there twice. */
  readonly begun: Set<string>
  readonly contacts: SentContact[]
  readonly times: GivenTime[]
  /** Answers that no client should ever see: 5xx other than 503. */
  readonly failures: string[]
}

export const newLedger = (): Ledger => ({ begun: new Set(), contacts: [], times: [], failures: [] })
