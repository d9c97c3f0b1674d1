/**
 * The first complete draft of a steering report: everything that is known, in reading order, and in words what is not.
 * Pure: the same data give the same report. Risks and waits are counted to the period's last day.
 */
import { daysBetween, type Language } from '@yhdella/kernel'
import { dayInWords, type Figure } from './figure.ts'
import { computed, filled, gap, lack, list, paragraph, proseBlock, table } from './report-blocks.ts'
import type { ReportData } from './report-data.ts'
import type { Report, ReportBlock, ReportLack, ReportSection } from './report-document.ts'
import { goalLacks, goalSections } from './report-goals.ts'
import { askedSection, endingsSection, risksSection } from './report-governance.ts'
import { moneyFigure, moneyLacks, moneySections } from './report-money.ts'
import { lightsSection, packageLacks, packageSections, stateOf } from './report-packages.ts'
import type { ReportWords } from './report-words.fi.ts'
import { wordsIn } from './report-words.ts'

const coverSection = (data: ReportData, language: Language, words: ReportWords): ReportSection => {
  const { programme, period } = data
  const day = (on: typeof period.to) => dayInWords(on, language)
  return {
    id: 'cover',
    kind: 'cover',
    title: words.title(programme.name[language]),
    blocks: [
      paragraph([words.period(day(period.from), day(period.to))]),
      ...(programme.partOf === null ? [] : [paragraph([words.cover.partOf(programme.partOf[language])])]),
      paragraph([words.cover.runs(day(programme.startsOn), day(programme.endsOn))]),
      ...(programme.grant === null ? [] : [paragraph(filled(words.cover.grant, { grant: programme.grant }))]),
      paragraph([words.asOf(day(period.to))]),
    ],
  }
}

const shareName = {
  fi: 'Kulunut aika ohjelman ajasta',
  sv: 'Den tid som gått av programmets tid',
  en: 'Time passed of the programme',
}

/** Days gone of all days, both ends counted; never under 0 nor over 1. */
export const timeUsed = ({ programme, period }: ReportData): Figure => {
  const all = daysBetween(programme.startsOn, programme.endsOn) + 1
  const gone = daysBetween(programme.startsOn, period.to) + 1
  return {
    value: Math.min(1, Math.max(0, gone / all)),
    unit: 'share',
    asOf: period.to,
    source: { kind: 'programme', id: `${programme.id}/time`, version: programme.endsOn, name: shareName },
  }
}

const moneyUsed = ({ money }: ReportData, words: ReportWords): ReportBlock => {
  if (money === null) return gap(words.situation.moneyUnknown)
  const { grand } = money.totals
  const used = moneyFigure(money, grand, 'actual')
  const share = computed(
    used,
    `${money.budgetId}/total/used`,
    'share',
    grand.used === null ? null : grand.used / 10_000,
  )
  return paragraph(
    filled(words.situation.moneyUsed, { used, share, left: moneyFigure(money, grand, 'remaining') }),
  )
}

const packagesInWords = ({ packages }: ReportData, words: ReportWords): string => {
  const count = (state: string) => packages.filter(told => stateOf(told) === state).length
  return words.situation.packages(
    packages.length,
    count('asPlanned'),
    count('deviation'),
    count('notAllGoals'),
    count('notSet'),
  )
}

const situationSection = (data: ReportData, language: Language, words: ReportWords): ReportSection => ({
  id: 'situation',
  kind: 'situation',
  title: words.situation.title,
  blocks: [
    proseBlock(data.situation, words.package.situation, language) ?? gap(words.situation.lackOfText),
    paragraph(filled(words.situation.timeUsed, { share: timeUsed(data) })),
    moneyUsed(data, words),
    paragraph([packagesInWords(data, words)]),
  ],
})

const competenceSection = (
  { competences }: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportSection[] => {
  if (competences.length === 0) return []
  const { title, caption, head } = words.competences
  const rows = competences.map(each => ({
    cells: [
      [words.competences.row(each.ageGroup[language], each.method[language])],
      [each.trained],
      [each.inTraining],
      [each.discontinued],
      [each.supervisors],
    ],
  }))
  return [{ id: 'competences', kind: 'competences', title, blocks: [table(caption, head, rows, 'figures')] }]
}

const eventsSection = (
  { events }: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportSection[] => {
  if (events.length === 0) return []
  const { title, caption, head, noDay, noPlace } = words.events
  const rows = events.map(({ name, on, where }) => ({
    cells: [
      [name[language]],
      [on === null ? noDay : dayInWords(on, language)],
      [where?.[language] ?? noPlace],
    ],
  }))
  return [{ id: 'events', kind: 'events', title, blocks: [table(caption, head, rows)] }]
}

const sourcesOfNotes = (
  data: ReportData,
  language: Language,
  words: ReportWords,
): readonly ReportSection[] =>
  data.notes.length === 0
    ? []
    : [
        {
          id: 'notes',
          kind: 'notes',
          title: words.notes.title,
          blocks: [list(data.notes.map(note => [note[language]]))],
        },
      ]

const lacksOf = (data: ReportData, language: Language, words: ReportWords): readonly ReportLack[] => [
  ...(data.situation === null ? [lack('situation', words.situation.lackOfText)] : []),
  ...packageLacks(data, language, words),
  ...goalLacks(data, language, words),
  ...moneyLacks(data, words),
]

export const draftReport = (data: ReportData, language: Language): Report => {
  const words = wordsIn[language]
  const { programme, period } = data
  return {
    programmeId: programme.id,
    title: words.title(programme.name[language]),
    subtitle: words.period(dayInWords(period.from, language), dayInWords(period.to, language)),
    language,
    period,
    asOf: period.to,
    sections: [
      coverSection(data, language, words),
      situationSection(data, language, words),
      lightsSection(data, language, words),
      ...packageSections(data, language, words),
      ...competenceSection(data, language, words),
      ...goalSections(data, language, words),
      ...moneySections(data, language, words),
      risksSection(data, language, words),
      endingsSection(data, language, words),
      ...eventsSection(data, language, words),
      ...sourcesOfNotes(data, language, words),
      askedSection(data, language, words),
    ],
    lacks: lacksOf(data, language, words),
  }
}
