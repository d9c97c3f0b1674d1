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
    `Taulukossa on ${told.count === 1 ? 'yksi kohta, jossa' : `${told.count} kohtaa, joissa`} summa poikkeaa yhdellä viimeisen numeron yksiköllä. Syy on luultavasti pyöristys.`,
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
  columnUnknown: told => `Saraketta ”${told.stated}” ei tunnistettu, joten sen lukuja ei ole tarkistettu.`,
  lightsMissing: told =>
    `Arvioinnista puuttuu tila ${told.stated} tehtäväpaketilta. Värit ovat luultavasti kadonneet, kun teksti on kopioitu.`,
  lightsMany: told => `Tehtäväpaketille ”${told.stated}” on merkitty useampi kuin yksi tila.`,
  packageWithoutSlide: told => `Tehtäväpaketti ”${told.stated}” on arvioitu, mutta sillä ei ole omaa sivua.`,
  packageWithoutHeading: told =>
    `Riviltä ${told.line} alkaa tehtäväpaketti, jolla ei ole otsikkoa. Arvioinnin mukaan se on luultavasti ”${told.correct}”.`,
  packageNotEvaluated: told => `Tehtäväpaketilla ”${told.stated}” on sivu, mutta sitä ei ole arvioitu.`,
  boxMissing: told =>
    `Tehtäväpaketilta ${told.stated === '' ? '' : `”${told.stated}” `}puuttuu kohta ”${told.correct}”, joka on useimmilla muilla.`,
  headingMisprinted: told =>
    `Otsikossa ”${told.stated}” on luultavasti kirjoitusvirhe. Tarkoitettu on ”${told.correct}”.`,
  funnelExceeds: told =>
    `Luku ${told.stated} on suurempi kuin ${told.against}, josta sen pitäisi olla osa${told.row === '' ? '' : ` (${told.row}${told.column === '' ? '' : `, ${told.column}`})`}. Ero on ${told.difference}.`,
  funnelUnaccounted: told =>
    `Arvioituja on ${told.stated} ja ohjattuja ${told.against}${told.row === '' ? '' : ` (${told.row})`}. Tekstistä ei selviä, mitä muille ${told.difference} tapahtui.`,
  termDefinedTwice: told =>
    `Lyhenne ”${told.row}” on selitetty kahdella tavalla: ”${told.stated}” ja ”${told.against}” (rivi ${told.otherLines}).`,
  yearsDisagree: told =>
    told.correct === ''
      ? `Vuodet ${told.stated} ovat väärässä järjestyksessä.`
      : `Tekstissä on vuodet ${told.stated}, mutta rivillä ${told.otherLines} ${told.correct}.`,
  tagsInText: told => `Tekstissä on muotoilukoodia ${told.stated} rivillä.`,
  tagUnclosed: told => `Muotoilukoodi alkaa mutta ei pääty ${told.stated} rivillä.`,
  starsDetached: told => `Tähtimerkki on irronnut siitä, mihin se viittaa, ${told.stated} rivillä.`,
  linkDead: told => `Linkki ”${told.stated}” ei johda mihinkään.`,
  itemEmpty: told => `Rivillä ${told.line} on luettelomerkki, jonka jäljessä ei ole tekstiä.`,
  interfaceText: told => `Sivun painikkeista tai kuvista on jäänyt tekstiä ${told.stated} riville.`,
  sentenceCut: told => `Virke jää kesken: ”${told.stated}”.`,
  wordCut: told => `Teksti katkeaa kesken sanan: ”${told.stated}”.`,
  endMarkMissing: told => `Kappaleen lopusta puuttuu välimerkki: ”${told.stated}”.`,
  textRepeated: told => `Sama teksti toistuu: ”${told.stated}”. Se on myös täällä: rivi ${told.otherLines}.`,
  numberingRepeats: told => `Luettelossa on ${told.stated} kohtaa, joilla kaikilla on sama numero.`,
  listsDiffer: told => `Tuotoksia on lueteltu ${told.stated}, mutta tavoitteita ${told.against}.`,
  partEmpty: told => `Luettelossa on ${told.stated} otsikkoa, joiden alla ei ole tekstiä.`,
  fieldMissing: told => `Sivulta puuttuu kohta ”${told.correct}”.`,
  fieldEmpty: told => `Kohdassa ”${told.stated}” ei ole tekstiä.`,
  organisationOutdated: told =>
    `Organisaatio ”${told.stated}” on vanhentunut: tehtävät siirtyivät hyvinvointialueille 1.1.2023.`,
  abbreviationsDiffer: told =>
    `Otsikossa on lyhenne ${told.stated}, mutta tekstissä käytetään lyhennettä ${told.against} (rivi ${told.otherLines}).`,
  spaceMissing: told =>
    told.correct === ''
      ? `Välilyönti puuttuu tai on väärässä paikassa: ”${told.stated}”.`
      : `Välilyönti puuttuu: ”${told.stated}”. Tarkoitettu on ”${told.correct}”.`,
  hyphenInWord: told =>
    `Sanan sisään on jäänyt tavuviiva: ”${told.stated}”. Tarkoitettu on ”${told.correct}”.`,
  punctuationOdd: told => `Välimerkki on väärässä paikassa: ”${told.stated}”.`,
  wordDoubtful: told =>
    `Sanassa ”${told.stated}” on ehkä kirjoitusvirhe. Muualla tekstissä on ”${told.correct}”.`,
  contactLeftOut: told => `Rivillä ${told.line} on henkilön nimi tai yhteystieto. Sitä ei tallenneta.`,
}
