import type { Weight } from './finding.ts'

/** Every kind of finding, and how heavy it is. */
export const weightOfKind = {
  remainingWrong: 'fault',
  remainingSignWrong: 'fault',
  sumOfYearsWrong: 'fault',
  sumOfPartsWrong: 'fault',
  partsDisagree: 'fault',
  rowsContradict: 'fault',
  roundings: 'doubt',
  totalColumnMissing: 'gap',
  totalMissing: 'gap',
  usedShareWrong: 'fault',
  memoExceedsTotal: 'fault',
  grantShareWrong: 'fault',
  notAnAmount: 'gap',
  cellOutsideTable: 'gap',
  amountInTextWrong: 'fault',
} as const satisfies Readonly<Record<string, Weight>>

export type FindingKind = keyof typeof weightOfKind
