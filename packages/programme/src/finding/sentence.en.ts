import type { FindingKind } from './finding-kind.ts'
import type { ToldFacts } from './told-facts.ts'

const at = ({ row, column }: ToldFacts): string => `On the row “${row}”, in the column “${column}”,`
const comparison = ({ larger }: ToldFacts): string => (larger ? 'too large' : 'too small')

export const sentenceEn: Readonly<Record<FindingKind, (facts: ToldFacts) => string>> = {
  remainingWrong: told =>
    `${at(told)} stands ${told.stated}. The plan less what is spent leaves ${told.correct}, so the figure is ${told.difference} ${comparison(told)}.${told.cause}`,
  remainingSignWrong: told =>
    `${at(told)} stands ${told.stated}. The right figure is ${told.correct}, so the table shows the wrong sign: the difference is ${told.difference}.${told.cause}`,
  sumOfYearsWrong: told =>
    `${at(told)} stands ${told.stated}. The years add up to ${told.correct}, so the figure is ${told.difference} ${comparison(told)}.${told.cause}`,
  sumOfPartsWrong: told =>
    `${at(told)} stands ${told.stated}. Its parts add up to ${told.correct}, so the figure is ${told.difference} ${comparison(told)}.${told.cause}`,
  partsDisagree: told =>
    `${at(told)} stands ${told.stated}, but its parts in the same column come to ${told.against}. The difference is ${told.difference}.`,
  rowsContradict: told =>
    `${at(told)} stands ${told.stated}, but the row that tells of the same money shows ${told.against}. The difference is ${told.difference}. The right figure is ${told.correct}.`,
  roundings: told =>
    `In ${told.count} places of the table the sum is off by one unit of its last digit. The reason is probably rounding.`,
  totalColumnMissing: told =>
    `The column group “${told.column}” has no total of what was spent. Counted from the rows it is ${told.correct}.`,
  totalMissing: told => `${at(told)} there is no figure. Its parts add up to ${told.correct}.`,
  usedShareWrong: told =>
    `${at(told)} stands ${told.stated}. Counted from the figures the share is ${told.correct}.`,
  memoExceedsTotal: told =>
    `${at(told)} stands ${told.stated}. A share cannot be larger than the whole, ${told.against}.`,
  grantShareWrong: told =>
    `${at(told)} stands ${told.stated}. Counted from the total costs and the funding share the grant is ${told.correct}.`,
  notAnAmount: told => `${at(told)} stands “${told.stated}”, which cannot be read as an amount of money.`,
  cellOutsideTable: told =>
    `On the row “${told.row}” stands the figure “${told.stated}”, which has no column.`,
  amountInTextWrong: told =>
    `The text on line ${told.line} gives the amount ${told.stated}. Counted from the table it is ${told.correct}.`,
}
