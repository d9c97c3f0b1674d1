import type { Texts } from '../../texts.ts'

export type PageFieldId =
  | 'name'
  | 'summary'
  | 'purpose'
  | 'period'
  | 'actors'
  | 'funders'
  | 'attachments'
  | 'contactName'
  | 'contactOrganisation'
  | 'contactMail'
  | 'author'
  | 'created'
  | 'edited'
  | 'baseline'
  | 'aim'
  | 'results'
  | 'outputs'
  | 'topics'
  | 'phenomena'

export type PageField = {
  readonly id: PageFieldId
  readonly label: Texts
  /** How its lines are read. */
  readonly holds: 'text' | 'values' | 'date' | 'person' | 'contact'
  /** Every programme page is expected to have it. */
  readonly expected: boolean
}

const field = (
  id: PageFieldId,
  holds: PageField['holds'],
  expected: boolean,
  [fi, sv, en]: readonly [string, string, string],
): PageField => ({ id, holds, expected, label: { fi, sv, en } })

/** The fields of a programme's public page, in their order there; the Finnish names are those of the pages. */
export const pageFields: readonly PageField[] = [
  field('name', 'values', true, ['Kokonaisuuden nimi', 'Helhetens namn', 'Name of the whole']),
  field('summary', 'text', true, ['Lyhyt kuvaus', 'Kort beskrivning', 'Short description']),
  field('purpose', 'text', true, [
    'Kokonaisuuden tarkoitus ja tavoitteet',
    'Helhetens syfte och mål',
    'Purpose and goals of the whole',
  ]),
  field('period', 'text', true, ['Toimiaika', 'Verksamhetstid', 'Period']),
  field('actors', 'text', true, ['Toimijat', 'Aktörer', 'Actors']),
  field('funders', 'values', true, ['Rahoittaja', 'Finansiär', 'Funder']),
  field('attachments', 'values', false, [
    'Liitetiedostot ja linkit',
    'Bilagor och länkar',
    'Attachments and links',
  ]),
  field('contactName', 'person', false, [
    'Yhteyshenkilön nimi',
    'Kontaktpersonens namn',
    'Name of the contact person',
  ]),
  field('contactOrganisation', 'values', false, [
    'Yhteyshenkilön organisaatio',
    'Kontaktpersonens organisation',
    'Organisation of the contact person',
  ]),
  field('contactMail', 'contact', false, [
    'Yhteyshenkilön sähköpostiosoite',
    'Kontaktpersonens e-postadress',
    'E-mail of the contact person',
  ]),
  field('author', 'person', false, ['Tekijä', 'Upphovsperson', 'Author']),
  field('created', 'date', true, ['Luotu', 'Skapad', 'Created']),
  field('edited', 'date', true, ['Viimeksi muokattu', 'Senast ändrad', 'Last edited']),
  field('baseline', 'text', true, [
    'Lähtötilanne ja strategiset liittymäkohdat',
    'Utgångsläge och strategiska kopplingar',
    'Baseline and strategic links',
  ]),
  field('aim', 'text', true, ['Päämäärä ja päätavoite', 'Syfte och huvudmål', 'Aim and main goal']),
  field('results', 'text', true, [
    'Tavoiteltavat tulokset, tuotokset ja vaikutukset',
    'Eftersträvade resultat, utfall och effekter',
    'Intended results, outputs and impacts',
  ]),
  field('outputs', 'text', false, ['Tuotokset ja tulokset', 'Utfall och resultat', 'Outputs and results']),
  field('topics', 'values', false, ['Aihealueet', 'Ämnesområden', 'Topics']),
  field('phenomena', 'values', false, ['Ilmiöt', 'Fenomen', 'Phenomena']),
]

const key = (text: string): string => text.trim().replace(/:$/u, '').toLocaleLowerCase('fi')

const byLabel = new Map(
  pageFields.flatMap(each => Object.values(each.label).map(label => [key(label), each] as const)),
)

export const fieldLabelled = (text: string): PageField | undefined => byLabel.get(key(text))
