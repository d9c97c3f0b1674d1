import type { FindingKind } from './finding-kind.ts'
import type { ToldFacts } from './told-facts.ts'

const at = ({ row, column }: ToldFacts): string => `På raden ”${row}” i kolumnen ”${column}”`
const comparison = ({ larger }: ToldFacts): string => (larger ? 'för stort' : 'för litet')

const counted = ({ stated }: ToldFacts, one: string, many: string): string =>
  `${stated} ${stated === '1' ? one : many}`

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
    `Tabellen har ${told.count === 1 ? 'ett ställe' : `${told.count} ställen`} där summan avviker med en enhet av den sista siffran. Orsaken är troligen avrundning.`,
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
  columnUnknown: told => `Kolumnen ”${told.stated}” kändes inte igen, så dess tal har inte kontrollerats.`,
  lightsMissing: told =>
    `I utvärderingen saknar ${told.stated} arbetspaket ett läge. Färgerna har troligen försvunnit när texten kopierades.`,
  lightsMany: told => `För arbetspaketet ”${told.stated}” har fler än ett läge markerats.`,
  packageWithoutSlide: told => `Arbetspaketet ”${told.stated}” har utvärderats men har ingen egen sida.`,
  packageWithoutHeading: told =>
    `På rad ${told.line} börjar ett arbetspaket utan rubrik. Enligt utvärderingen är det troligen ”${told.correct}”.`,
  packageNotEvaluated: told => `Arbetspaketet ”${told.stated}” har en sida men har inte utvärderats.`,
  boxMissing: told =>
    `Arbetspaketet ${told.stated === '' ? '' : `”${told.stated}” `}saknar punkten ”${told.correct}” som de flesta andra har.`,
  headingMisprinted: told =>
    `Rubriken ”${told.stated}” innehåller troligen ett skrivfel. Avsikten är ”${told.correct}”.`,
  funnelExceeds: told =>
    `Talet ${told.stated} är större än ${told.against}, som det borde vara en del av${told.row === '' ? '' : ` (${told.row}${told.column === '' ? '' : `, ${told.column}`})`}. Skillnaden är ${told.difference}.`,
  funnelUnaccounted: told =>
    `Av ${told.stated} bedömda har ${told.against} hänvisats${told.row === '' ? '' : ` (${told.row})`}. Texten berättar inte vad som hände de övriga ${told.difference}.`,
  termDefinedTwice: told =>
    `Förkortningen ”${told.row}” förklaras på två sätt: ”${told.stated}” och ”${told.against}” (rad ${told.otherLines}).`,
  yearsDisagree: told =>
    told.correct === ''
      ? `Åren ${told.stated} står i fel ordning.`
      : `Texten anger åren ${told.stated}, men på rad ${told.otherLines} står ${told.correct}.`,
  tagsInText: told => `Texten innehåller formateringskod på ${counted(told, 'rad', 'rader')}.`,
  tagUnclosed: told => `Formateringskod börjar men avslutas inte på ${counted(told, 'rad', 'rader')}.`,
  starsDetached: told =>
    `En asterisk har lossnat från det den hänvisar till på ${counted(told, 'rad', 'rader')}.`,
  linkDead: told => `Länken ”${told.stated}” leder ingenstans.`,
  itemEmpty: told => `På rad ${told.line} finns en listpunkt utan text.`,
  interfaceText: told =>
    `Text från sidans knappar eller bilder har blivit kvar på ${counted(told, 'rad', 'rader')}.`,
  sentenceCut: told => `Meningen avbryts: ”${told.stated}”.`,
  wordCut: told => `Texten bryts mitt i ett ord: ”${told.stated}”.`,
  endMarkMissing: told => `Stycket saknar skiljetecken i slutet: ”${told.stated}”.`,
  textRepeated: told => `Samma text upprepas: ”${told.stated}”. Den finns också här: rad ${told.otherLines}.`,
  numberingRepeats: told => `Listan har ${told.stated} punkter som alla har samma nummer.`,
  listsDiffer: told => `Texten räknar upp ${told.stated} resultat men ${told.against} mål.`,
  partEmpty: told => `Listan har ${told.stated} rubriker utan text under.`,
  fieldMissing: told => `Sidan saknar punkten ”${told.correct}”.`,
  fieldEmpty: told => `Punkten ”${told.stated}” är tom.`,
  organisationOutdated: told =>
    `Organisationen ”${told.stated}” är föråldrad: uppgifterna övergick till välfärdsområdena 1.1.2023.`,
  abbreviationsDiffer: told =>
    `Rubriken har förkortningen ${told.stated}, men texten använder ${told.against} (rad ${told.otherLines}).`,
  spaceMissing: told =>
    told.correct === ''
      ? `Ett mellanslag saknas eller står på fel plats: ”${told.stated}”.`
      : `Ett mellanslag saknas: ”${told.stated}”. Avsikten är ”${told.correct}”.`,
  hyphenInWord: told =>
    `Ett bindestreck har blivit kvar inne i ett ord: ”${told.stated}”. Avsikten är ”${told.correct}”.`,
  punctuationOdd: told => `Ett skiljetecken står på fel plats: ”${told.stated}”.`,
  wordDoubtful: told =>
    `Ordet ”${told.stated}” är kanske felskrivet. På andra ställen i texten står ”${told.correct}”.`,
  contactLeftOut: told => `På rad ${told.line} finns en persons namn eller kontaktuppgift. Den sparas inte.`,
}
