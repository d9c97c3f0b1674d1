import type { Language } from '@yhdella/kernel'
import { type Words, words } from './words.ts'

/** The acts by their number in the Statutes of Finland, with the short names people use. */
export const acts = {
  '1326/2010': words('terveydenhuoltolaki', 'hälso- och sjukvårdslagen', 'Health Care Act'),
  '695/2019': words(
    'laki korkeakouluopiskelijoiden opiskeluterveydenhuollosta',
    'lagen om studerandehälsovård för högskolestuderande',
    'Act on Student Healthcare for Students in Higher Education',
  ),
  '1287/2013': words(
    'oppilas- ja opiskelijahuoltolaki',
    'lagen om elev- och studerandevård',
    'Pupil and Student Welfare Act',
  ),
  '1301/2014': words('sosiaalihuoltolaki', 'socialvårdslagen', 'Social Welfare Act'),
  '417/2007': words('lastensuojelulaki', 'barnskyddslagen', 'Child Welfare Act'),
  '980/2012': words(
    'vanhuspalvelulaki',
    'äldreomsorgslagen',
    'Act on Supporting the Functional Capacity of Older People',
  ),
  '1412/1997': words('laki toimeentulotuesta', 'lagen om utkomststöd', 'Act on Social Assistance'),
  '785/1992': words('potilaslaki', 'patientlagen', "Act on Patients' Rights"),
  '703/2023': words('asiakastietolaki', 'kunduppgiftslagen', 'Client Data Act'),
  '306/2019': words('digipalvelulaki', 'lagen om digitala tjänster', 'Act on Digital Services'),
} as const satisfies Record<string, Words>

export type Act = keyof typeof acts

/** A place in an act: section and, where there are several, subsection and item. */
export type Paragraph = {
  readonly act: Act
  readonly section: string
  readonly subsection: string | null
  readonly item: string | null
}

export const paragraph = (
  act: Act,
  section: string,
  subsection: string | number | null = null,
  item: string | null = null,
): Paragraph => ({ act, section, subsection: subsection === null ? null : String(subsection), item })

const nordicPlace = ({ section, subsection, item }: Paragraph, itemWord: string): string => {
  const moment = subsection === null ? '' : ` ${subsection} mom.`
  return `${section} §${moment}${item === null ? '' : ` ${item} ${itemWord}`}`
}

const englishPlace = ({ section, subsection, item }: Paragraph): string =>
  `section ${section}${subsection === null ? '' : `(${subsection})`}${item === null ? '' : `(${item})`}`

/** 'terveydenhuoltolaki 1326/2010 51 a § 1 mom.' and the like. */
export const paragraphText = (at: Paragraph, language: Language): string => {
  const place =
    language === 'en' ? englishPlace(at) : nordicPlace(at, language === 'fi' ? 'kohta' : 'punkten')
  return `${acts[at.act][language]} ${at.act} ${place}`
}

/** Several places of a rule in one line. */
export const paragraphsText = (places: readonly Paragraph[], language: Language): string =>
  places.map(place => paragraphText(place, language)).join('; ')
