/** The packages of a steering report: lights, texts with their figures, and what leads have added. */
import { helsinkiDate, type Language, languages } from '@yhdella/kernel'
import {
  bindText,
  type Figure,
  figureOfToken,
  type LightInForce,
  lightReasonIn,
  type Prose,
  type ProseInLanguages,
  type ReportLight,
  type ReportPackage,
  readToken,
  type SaidInLanguages,
  type Texts,
  type WorkPackage,
} from '@yhdella/programme'
import { knownGoal, latestFigure } from './goal-row.ts'
import type { KnownProgramme } from './known-programme.ts'
import { fieldTexts } from './package-fields.ts'
import { packageLights, updatedOn } from './package-lights.ts'
import type { SentenceRow } from './report.queries.ts'

/** One text a language, made of each language's own words. */
const inEach = (words: (language: Language) => string): SaidInLanguages =>
  Object.fromEntries(languages.map(language => [language, words(language)]))

const lightOf = ({ aspect, state, proposed, set }: LightInForce): ReportLight => ({
  aspect,
  state,
  origin: set === null ? 'proposed' : 'set',
  reason:
    set === null
      ? inEach(language => proposed.reasons.map(reason => lightReasonIn(reason, language)).join(' '))
      : inEach(() => set.reason),
  since: set === null ? null : helsinkiDate(set.at),
})

const orNone = (prose: ProseInLanguages): ProseInLanguages | null =>
  Object.keys(prose).length === 0 ? null : prose

/** The leads' sentence in the language, or as it stands in the one that she wrote. */
const sentenceIn = (sentences: readonly SentenceRow[], language: Language): SentenceRow | undefined =>
  sentences.find(each => each.language === language) ?? sentences[0]

/** A telling with the sentence after it. */
export const withSentence = (
  told: ProseInLanguages,
  sentences: readonly SentenceRow[],
  known: KnownProgramme,
): ProseInLanguages | null => {
  const places = sentences.length === 0 ? [] : languages
  const added = places.flatMap((language): readonly (readonly [Language, Prose])[] => {
    const sentence = sentenceIn(sentences, language)
    const before = told[language]
    // A telling in another language alone is shown as it stands: nothing is put under a language it is not in.
    if (sentence === undefined || (before === undefined && Object.keys(told).length > 0)) return []
    const bound = bindText(sentence.written, known)
    return [[language, before === undefined ? bound : [...before, ' ', ...bound]]]
  })
  return orNone({ ...told, ...Object.fromEntries(added) })
}

const fieldOf = (
  known: KnownProgramme,
  workPackage: WorkPackage,
  field: 'situation' | 'achieved' | 'remaining',
): ProseInLanguages =>
  Object.fromEntries(
    fieldTexts(known, workPackage, field).map(({ language, written }) => [
      language,
      bindText(written, known),
    ]),
  )

type NamedFigure = { readonly name: Texts; readonly figure: Figure }

const outputNames: Readonly<Record<'done' | 'all', Texts>> = {
  done: { fi: 'Valmiita tuotoksia', sv: 'Färdiga resultat', en: 'Outputs that are ready' },
  all: { fi: 'Tuotoksia kaikkiaan', sv: 'Resultat sammanlagt', en: 'Outputs in all' },
}

const ofToken = (known: KnownProgramme, written: string, name?: Texts): readonly NamedFigure[] => {
  const token = readToken(written)
  const figure = token && figureOfToken(token, known)
  return figure === undefined ? [] : [{ name: name ?? figure.source.name, figure }]
}

const figuresOf = (known: KnownProgramme, { id, goalIds }: WorkPackage): readonly NamedFigure[] => {
  const { programme } = known
  const own = <Item extends { readonly id: string; readonly workPackageId: string | null }>(
    items: readonly Item[],
  ) => items.filter(item => item.workPackageId === id)
  const measured = programme.goals
    .filter(goal => goalIds.includes(goal.id))
    .flatMap(goal => {
      const figure = latestFigure(knownGoal(known, goal), known.on)
      return figure === null ? [] : [{ name: figure.source.name, figure }]
    })
  const outputs = own(programme.outputs).length === 0 ? [] : (['done', 'all'] as const)
  return [
    ...measured,
    ...outputs.flatMap(field => ofToken(known, `{outputs:${id}/${field}}`, outputNames[field])),
    ...own(programme.studies).flatMap(study =>
      study.n === null ? [] : ofToken(known, `{study:${study.id}/n}`),
    ),
    ...own(programme.participation).flatMap(each =>
      each.people === null ? [] : ofToken(known, `{participation:${each.id}}`),
    ),
  ]
}

/** A package as the report tells it, with the sentences of its own. */
export const reportPackage = (
  known: KnownProgramme,
  workPackage: WorkPackage,
  sentences: readonly SentenceRow[],
): ReportPackage => ({
  id: workPackage.id,
  name: workPackage.name,
  lights: packageLights(known, workPackage).map(lightOf),
  situation: withSentence(
    fieldOf(known, workPackage, 'situation'),
    sentences.filter(each => each.workPackageId === workPackage.id),
    known,
  ),
  achieved: orNone(fieldOf(known, workPackage, 'achieved')),
  remaining: orNone(fieldOf(known, workPackage, 'remaining')),
  updatedOn: updatedOn(known, workPackage),
  figures: figuresOf(known, workPackage),
})
