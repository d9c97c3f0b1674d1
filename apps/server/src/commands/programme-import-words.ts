import type { Language } from '@yhdella/kernel'
import type { ImportKind, Weight } from '@yhdella/programme'
import type { ImportProblem } from '../documents/import-file.ts'

export type ImportWords = {
  readonly kinds: Readonly<Record<ImportKind, string>>
  readonly weights: Readonly<Record<Weight, string>>
  readonly head: (file: string, kind: string, lines: number) => string
  readonly understood: string
  readonly field: (name: string, lines: number) => string
  readonly workPackage: (title: string, boxes: number) => string
  readonly untitled: string
  readonly evaluated: (count: number) => string
  readonly defined: (count: number) => string
  readonly funnels: (count: number) => string
  readonly table: (rows: number, columns: number) => string
  readonly findings: (count: number) => string
  readonly noFindings: string
  readonly line: string
  readonly slide: string
  readonly notUnderstood: (count: number) => string
  readonly allUnderstood: string
  readonly nothingCorrected: string
  readonly cannotRead: (file: string, reason: string) => string
  readonly problems: Readonly<Record<ImportProblem, string>>
}

export const importWords: Readonly<Record<Language, ImportWords>> = {
  fi: {
    kinds: { page: 'hankesivu', deck: 'ohjausryhmän esitys', budget: 'budjetti' },
    weights: { fault: 'virhe', gap: 'puute', doubt: 'epäily', note: 'huomautus' },
    head: (file, kind, lines) => `${file}: ${kind}, rivejä ${lines}.`,
    understood: 'Tunnistettu:',
    field: (name, lines) => `${name}: rivejä ${lines}`,
    workPackage: (title, boxes) => `Tehtäväpaketti ”${title}”: kohtia ${boxes}`,
    untitled: '(ei otsikkoa)',
    evaluated: count => `Arvioituja tehtäväpaketteja: ${count}`,
    defined: count => `Selitettyjä lyhenteitä: ${count}`,
    funnels: count => `Hoitoon ohjaamisen lukusarjoja: ${count}`,
    table: (rows, columns) => `Budjettitaulukko: rivejä ${rows}, sarakkeita ${columns}`,
    findings: count => `Löydökset (${count}):`,
    noFindings: 'Virheitä ei löytynyt.',
    line: 'rivi',
    slide: 'dia',
    notUnderstood: count => `Rivit, joita ei tunnistettu (${count}):`,
    allUnderstood: 'Jokainen rivi tunnistettiin.',
    nothingCorrected: 'Mitään ei ole korjattu. Jokainen löydös hyväksytään tai jätetään ennalleen tuonnissa.',
    cannotRead: (file, reason) => `Tiedostoa ${file} ei voi lukea (${reason}).`,
    problems: {
      empty: 'Tiedosto on tyhjä.',
      tooLarge: 'Tiedosto on liian suuri. Suurin sallittu koko on 20 megatavua.',
      notText: 'Tiedosto ei ole tekstiä. Anna teksti-, .xlsx- tai .pptx-tiedosto.',
      notWorkbook: 'Tiedostoa ei voi lukea .xlsx-työkirjana.',
      notPresentation: 'Tiedostoa ei voi lukea .pptx-esityksenä.',
    },
  },
  sv: {
    kinds: { page: 'projektsida', deck: 'styrgruppens presentation', budget: 'budget' },
    weights: { fault: 'fel', gap: 'brist', doubt: 'tvivel', note: 'anmärkning' },
    head: (file, kind, lines) => `${file}: ${kind}, rader ${lines}.`,
    understood: 'Identifierat:',
    field: (name, lines) => `${name}: rader ${lines}`,
    workPackage: (title, boxes) => `Arbetspaket ”${title}”: punkter ${boxes}`,
    untitled: '(utan rubrik)',
    evaluated: count => `Utvärderade arbetspaket: ${count}`,
    defined: count => `Förklarade förkortningar: ${count}`,
    funnels: count => `Talserier om hänvisning till vård: ${count}`,
    table: (rows, columns) => `Budgettabell: rader ${rows}, kolumner ${columns}`,
    findings: count => `Fynd (${count}):`,
    noFindings: 'Inga fel hittades.',
    line: 'rad',
    slide: 'bild',
    notUnderstood: count => `Rader som inte kändes igen (${count}):`,
    allUnderstood: 'Varje rad kändes igen.',
    nothingCorrected: 'Ingenting har rättats. Varje fynd godkänns eller lämnas som det är vid importen.',
    cannotRead: (file, reason) => `Filen ${file} kan inte läsas (${reason}).`,
    problems: {
      empty: 'Filen är tom.',
      tooLarge: 'Filen är för stor. Den största tillåtna storleken är 20 megabyte.',
      notText: 'Filen är inte text. Ge en textfil, en .xlsx-fil eller en .pptx-fil.',
      notWorkbook: 'Filen kan inte läsas som en .xlsx-arbetsbok.',
      notPresentation: 'Filen kan inte läsas som en .pptx-presentation.',
    },
  },
  en: {
    kinds: { page: 'programme page', deck: 'steering deck', budget: 'budget' },
    weights: { fault: 'fault', gap: 'gap', doubt: 'doubt', note: 'note' },
    head: (file, kind, lines) => `${file}: ${kind}, ${lines} lines.`,
    understood: 'Understood:',
    field: (name, lines) => `${name}: ${lines} lines`,
    workPackage: (title, boxes) => `Work package “${title}”: ${boxes} parts`,
    untitled: '(no heading)',
    evaluated: count => `Evaluated work packages: ${count}`,
    defined: count => `Explained abbreviations: ${count}`,
    funnels: count => `Counts of routing to treatment: ${count}`,
    table: (rows, columns) => `Budget table: ${rows} rows, ${columns} columns`,
    findings: count => `Findings (${count}):`,
    noFindings: 'No faults were found.',
    line: 'line',
    slide: 'slide',
    notUnderstood: count => `Lines that were not understood (${count}):`,
    allUnderstood: 'Every line was understood.',
    nothingCorrected: 'Nothing has been corrected. Each finding is accepted or kept as it is at the import.',
    cannotRead: (file, reason) => `The file ${file} cannot be read (${reason}).`,
    problems: {
      empty: 'The file is empty.',
      tooLarge: 'The file is too large. The largest size allowed is 20 megabytes.',
      notText: 'The file is not text. Give a text file, an .xlsx file or a .pptx file.',
      notWorkbook: 'The file cannot be read as an .xlsx workbook.',
      notPresentation: 'The file cannot be read as a .pptx presentation.',
    },
  },
}
