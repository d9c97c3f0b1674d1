import type { FindingKind } from './finding-kind.ts'
import type { ToldFacts } from './told-facts.ts'

const at = ({ row, column }: ToldFacts): string => `På raden ”${row}” i kolumnen ”${column}”`
const comparison = ({ larger }: ToldFacts): string => (larger ? 'för stort' : 'för litet')

export const sentenceSv: Readonly<Record<FindingKind, (facts: ToldFacts) => string>> = {
  remainingWrong: told =>
    `${at(told)} står ${told.stated}. När utfallet dras av från planen återstår ${told.correct}, så talet är ${told.difference} ${comparison(told)}.${told.cause}`,
  remainingSignWrong: told =>
    `${at(told)} står ${told.stated}. Rätt tal är ${told.correct}, så tabellen visar fel tecken: skillnaden är ${told.difference}.${told.cause}`,
  sumOfYearsWrong: told =>
    `${at(told)} står ${told.stated}. Summan av åren är ${told.correct}, så talet är ${told.difference} ${comparison(told)}.${told.cause}`,
  sumOfPartsWrong: told =>
    `${at(told)} står ${told.stated}. Summan av delarna är ${told.correct}, så talet är ${told.difference} ${comparison(told)}.${told.cause}`,
  partsDisagree: told =>
    `${at(told)} står ${told.stated}, men delarna i samma kolumn är sammanlagt ${told.against}. Skillnaden är ${told.difference}.`,
  rowsContradict: told =>
    `${at(told)} står ${told.stated}, men raden som gäller samma pengar visar ${told.against}. Skillnaden är ${told.difference}. Rätt tal är ${told.correct}.`,
  roundings: told =>
    `Tabellen har ${told.count} ställen där summan avviker med en enhet av den sista siffran. Orsaken är troligen avrundning.`,
  totalColumnMissing: told =>
    `I kolumngruppen ”${told.column}” saknas det totala utfallet. Räknat från raderna är det ${told.correct}.`,
  totalMissing: told => `${at(told)} saknas ett tal. Summan av delarna är ${told.correct}.`,
  usedShareWrong: told => `${at(told)} står ${told.stated}. Räknat från talen är andelen ${told.correct}.`,
  memoExceedsTotal: told =>
    `${at(told)} står ${told.stated}. En andel kan inte vara större än helheten ${told.against}.`,
  grantShareWrong: told =>
    `${at(told)} står ${told.stated}. Räknat från totalkostnaderna och finansieringsandelen är understödet ${told.correct}.`,
  notAnAmount: told => `${at(told)} står ”${told.stated}”, som inte kan läsas som ett penningbelopp.`,
  cellOutsideTable: told =>
    `På raden ”${told.row}” står talet ”${told.stated}” som inte hör till någon kolumn.`,
  amountInTextWrong: told =>
    `I texten på rad ${told.line} står beloppet ${told.stated}. Räknat från tabellen är det ${told.correct}.`,
}
