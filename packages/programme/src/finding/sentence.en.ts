import type { FindingKind } from './finding-kind.ts'
import type { ToldFacts } from './told-facts.ts'

const at = ({ row, column }: ToldFacts): string => `On the row “${row}”, in the column “${column}”,`
const comparison = ({ larger }: ToldFacts): string => (larger ? 'too large' : 'too small')

const counted = ({ stated }: ToldFacts, one: string, many: string): string =>
  `${stated} ${stated === '1' ? one : many}`

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
    `In ${told.count === 1 ? 'one place' : `${told.count} places`} of the table the sum is off by one unit of its last digit. The reason is probably rounding.`,
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
  columnUnknown: told =>
    `The column “${told.stated}” was not recognised, so its figures have not been checked.`,
  lightsMissing: told =>
    `In the evaluation ${counted(told, 'work package has', 'work packages have')} no state. The colours were probably lost when the text was copied.`,
  lightsMany: told => `More than one state is marked for the work package “${told.stated}”.`,
  packageWithoutSlide: told => `The work package “${told.stated}” is evaluated but has no slide of its own.`,
  packageWithoutHeading: told =>
    `On line ${told.line} begins a work package without a heading. By the evaluation it is probably “${told.correct}”.`,
  packageNotEvaluated: told => `The work package “${told.stated}” has a slide but is not evaluated.`,
  boxMissing: told =>
    `The work package ${told.stated === '' ? '' : `“${told.stated}” `}lacks the part “${told.correct}”, which most others have.`,
  headingMisprinted: told =>
    `The heading “${told.stated}” is probably misprinted. What is meant is “${told.correct}”.`,
  funnelExceeds: told =>
    `The figure ${told.stated} is larger than ${told.against}, of which it should be a part${told.row === '' ? '' : ` (${told.row}${told.column === '' ? '' : `, ${told.column}`})`}. The difference is ${told.difference}.`,
  funnelUnaccounted: told =>
    `Of ${told.stated} assessed, ${told.against} were routed${told.row === '' ? '' : ` (${told.row})`}. The text does not tell what happened to the other ${told.difference}.`,
  termDefinedTwice: told =>
    `The abbreviation “${told.row}” is explained in two ways: “${told.stated}” and “${told.against}” (line ${told.otherLines}).`,
  yearsDisagree: told =>
    told.correct === ''
      ? `The years ${told.stated} are in the wrong order.`
      : `The text gives the years ${told.stated}, but line ${told.otherLines} gives ${told.correct}.`,
  tagsInText: told => `There is formatting code in the text on ${counted(told, 'line', 'lines')}.`,
  tagUnclosed: told => `Formatting code begins but does not end on ${counted(told, 'line', 'lines')}.`,
  starsDetached: told => `A star has come loose from what it points at on ${counted(told, 'line', 'lines')}.`,
  linkDead: told => `The link “${told.stated}” leads nowhere.`,
  itemEmpty: told => `On line ${told.line} there is a bullet with no text after it.`,
  interfaceText: told =>
    `Text of the page's buttons or pictures is left on ${counted(told, 'line', 'lines')}.`,
  sentenceCut: told => `The sentence stops unfinished: “${told.stated}”.`,
  wordCut: told => `The text is cut inside a word: “${told.stated}”.`,
  endMarkMissing: told => `The paragraph has no mark at its end: “${told.stated}”.`,
  textRepeated: told =>
    `The same text is repeated: “${told.stated}”. It also stands here: line ${told.otherLines}.`,
  numberingRepeats: told => `The list has ${told.stated} items that all have the same number.`,
  listsDiffer: told => `The text lists ${told.stated} outputs but ${told.against} goals.`,
  partEmpty: told => `The list has ${told.stated} headings with no text below them.`,
  fieldMissing: told => `The page lacks the part “${told.correct}”.`,
  fieldEmpty: told => `The part “${told.stated}” has no text.`,
  organisationOutdated: told =>
    `The organisation “${told.stated}” is out of date: its duties moved to the wellbeing services counties on 1 January 2023.`,
  abbreviationsDiffer: told =>
    `The title has the abbreviation ${told.stated}, but the text uses ${told.against} (line ${told.otherLines}).`,
  spaceMissing: told =>
    told.correct === ''
      ? `A space is missing or in the wrong place: “${told.stated}”.`
      : `A space is missing: “${told.stated}”. What is meant is “${told.correct}”.`,
  hyphenInWord: told =>
    `A hyphen is left inside a word: “${told.stated}”. What is meant is “${told.correct}”.`,
  punctuationOdd: told => `A punctuation mark is in the wrong place: “${told.stated}”.`,
  wordDoubtful: told =>
    `The word “${told.stated}” may be misprinted. Elsewhere in the text stands “${told.correct}”.`,
  contactLeftOut: told => `On line ${told.line} there is a person's name or contact detail. It is not kept.`,
}
