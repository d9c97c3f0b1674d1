/** The programme office's pure core: programmes as trees, money in cents, import with findings, the report's draft. */
export { addCents, type Cents, cents } from '@yhdella/kernel'
export {
  amountOfShare,
  type BasisPoints,
  scaleAmount,
  shareOf,
  splitByWeights,
  writeShare,
} from './money/divide.ts'
export { type AmountProblem, amountProblemTexts, type ReadAmount, readAmount } from './money/read-amount.ts'
export { type AmountStyle, roundToEuros, writeAmount } from './money/write-amount.ts'
export type { Texts } from './texts.ts'
