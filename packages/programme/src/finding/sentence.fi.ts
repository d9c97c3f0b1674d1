import type { FindingKind } from './finding-kind.ts'
import type { ToldFacts } from './told-facts.ts'

const at = ({ row, column }: ToldFacts): string => `Rivillä ”${row}” sarakkeessa ”${column}”`
const comparison = ({ larger }: ToldFacts): string => (larger ? 'liian suuri' : 'liian pieni')

export const sentenceFi: Readonly<Record<FindingKind, (facts: ToldFacts) => string>> = {
  remainingWrong: told =>
    `${at(told)} on ${told.stated}. Suunnitellusta vähennettynä toteutunut jää ${told.correct}, joten luku on ${told.difference} ${comparison(told)}.${told.cause}`,
  remainingSignWrong: told =>
    `${at(told)} on ${told.stated}. Oikea luku on ${told.correct}, joten taulukko näyttää väärän etumerkin: ero on ${told.difference}.${told.cause}`,
  sumOfYearsWrong: told =>
    `${at(told)} on ${told.stated}. Vuosien summa on ${told.correct}, joten luku on ${told.difference} ${comparison(told)}.${told.cause}`,
  sumOfPartsWrong: told =>
    `${at(told)} on ${told.stated}. Sen osien summa on ${told.correct}, joten luku on ${told.difference} ${comparison(told)}.${told.cause}`,
  partsDisagree: told =>
    `${at(told)} on ${told.stated}, mutta osien luvut samassa sarakkeessa ovat yhteensä ${told.against}. Ero on ${told.difference}.`,
  rowsContradict: told =>
    `${at(told)} on ${told.stated}, mutta saman rahan kertova rivi näyttää ${told.against}. Ero on ${told.difference}. Oikea luku on ${told.correct}.`,
  roundings: told =>
    `Taulukossa on ${told.count} kohtaa, joissa summa poikkeaa yhdellä viimeisen numeron yksiköllä. Syy on luultavasti pyöristys.`,
  totalColumnMissing: told =>
    `Sarakeryhmästä ”${told.column}” puuttuu toteutuneiden yhteissumma. Riveistä laskettuna se on ${told.correct}.`,
  totalMissing: told => `${at(told)} ei ole lukua. Sen osien summa on ${told.correct}.`,
  usedShareWrong: told => `${at(told)} on ${told.stated}. Luvuista laskettuna osuus on ${told.correct}.`,
  memoExceedsTotal: told =>
    `${at(told)} on ${told.stated}. Osuus ei voi olla suurempi kuin kokonaisuus ${told.against}.`,
  grantShareWrong: told =>
    `${at(told)} on ${told.stated}. Kokonaiskustannuksista ja rahoitusosuudesta laskettuna avustus on ${told.correct}.`,
  notAnAmount: told => `${at(told)} on ”${told.stated}”, jota ei voi lukea rahasummana.`,
  cellOutsideTable: told => `Rivillä ”${told.row}” on luku ”${told.stated}”, jolla ei ole saraketta.`,
  amountInTextWrong: told =>
    `Tekstissä rivillä ${told.line} on summa ${told.stated}. Taulukosta laskettuna se on ${told.correct}.`,
}
