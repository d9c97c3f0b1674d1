/** Reasons of lights as full sentences. The names of the states are those that steering groups already use. */
import type { Language } from '@yhdella/kernel'
import type { Texts } from '../texts.ts'
import type { LightAspect, LightState } from './light.ts'
import type { LightReason, LightReasonKind } from './propose-lights.ts'

export const lightStateWords: Readonly<Record<LightState, Texts>> = {
  asPlanned: { fi: 'Etenee suunnitellusti', sv: 'Framskrider enligt planen', en: 'Going as planned' },
  deviation: {
    fi: 'Poikkeama, joka vaatii huomiota',
    sv: 'En avvikelse som kräver uppmärksamhet',
    en: 'A deviation that needs attention',
  },
  notAllGoals: {
    fi: 'Kaikkia tavoitteita ei saavuteta',
    sv: 'Alla mål nås inte',
    en: 'Not all goals will be reached',
  },
  notSet: { fi: 'Ei arvioitu', sv: 'Inte bedömt', en: 'Not judged' },
}

export const lightAspectWords: Readonly<Record<LightAspect, Texts>> = {
  schedule: { fi: 'Aikataulu', sv: 'Tidtabell', en: 'Schedule' },
  money: { fi: 'Raha', sv: 'Pengar', en: 'Money' },
  content: { fi: 'Sisältö', sv: 'Innehåll', en: 'Content' },
}

type Sentence = (count: number, of: number) => string

const fi: Readonly<Record<LightReasonKind, Sentence>> = {
  outputsOverdue: (count, of) => `Tuotoksia on myöhässä ${count}. Kaikkiaan niitä on ${of}.`,
  outputsLeftAtEnd: (count, of) => `Paketti päättyi, ja tuotoksista jäi tekemättä ${count}/${of}.`,
  undecidedPastDue: count => `Päätöksen määräpäivä on mennyt: ${count}.`,
  undecidedLong: count => `Päätöstä on odotettu ${count} päivää.`,
  outputsInTime: (count, of) => `Tuotoksista on valmiina ${count}/${of}, eikä mikään ole myöhässä.`,
  silent: count => `Paketista on kirjoitettu viimeksi ${count} päivää sitten.`,
  neverTold: () => 'Paketista ei ole kirjoitettu kertaakaan.',
  nothingToJudge: () => 'Arviointiin ei ole tietoja.',
  overspent: count => `Rahaa on käytetty ${count} prosenttia suunnitellusta.`,
  linesOverspent: count => `Suunnitelman ylittäneitä rivejä on ${count}.`,
  spentFasterThanTime: (count, of) =>
    `Rahasta on käytetty ${count} prosenttia, kun ajasta on kulunut ${of} prosenttia.`,
  spentSlowerThanTime: (count, of) =>
    `Rahasta on käytetty vain ${count} prosenttia, kun ajasta on kulunut ${of} prosenttia.`,
  moneyInTime: (count, of) => `Rahasta on käytetty ${count} prosenttia ja ajasta ${of} prosenttia.`,
  moneyNotFollowed: () => 'Paketin omaa rahaa ei seurata talousarviossa.',
  costsNotTold: (count, of) => `Suunnitelluista eristä ${count}/${of} on vailla toteumaa.`,
  goalsNotReached: (count, of) => `Tavoitteita jäi saavuttamatta ${count}/${of}.`,
  goalsBehind: (count, of) => `Tavoitteista on jäljessä ${count}/${of}.`,
  goalsMissing: (count, of) => `Tavoitteista ${count}/${of} on vailla tietoa.`,
  goalsInTime: (count, of) => `Tavoitteista on saavutettu tai menossa oikein ${count}/${of}.`,
  deviationsOpen: count => `Avoimia poikkeamia on ${count}.`,
}

const sv: Readonly<Record<LightReasonKind, Sentence>> = {
  outputsOverdue: (count, of) => `Resultat som är försenade: ${count}. De är sammanlagt ${of}.`,
  outputsLeftAtEnd: (count, of) => `Paketet har avslutats och av resultaten blev ${count}/${of} ogjorda.`,
  undecidedPastDue: count => `Dagen för beslutet har gått: ${count}.`,
  undecidedLong: count => `Ett beslut har väntats i ${count} dagar.`,
  outputsInTime: (count, of) => `Av resultaten är ${count}/${of} klara och inget är försenat.`,
  silent: count => `Det senaste har skrivits om paketet för ${count} dagar sedan.`,
  neverTold: () => 'Inget har skrivits om paketet.',
  nothingToJudge: () => 'Det finns inga uppgifter att bedöma efter.',
  overspent: count => `Av de planerade pengarna har ${count} procent använts.`,
  linesOverspent: count => `Rader som har överskridit planen: ${count}.`,
  spentFasterThanTime: (count, of) =>
    `Av pengarna har ${count} procent använts när ${of} procent av tiden har gått.`,
  spentSlowerThanTime: (count, of) =>
    `Av pengarna har bara ${count} procent använts när ${of} procent av tiden har gått.`,
  moneyInTime: (count, of) => `Av pengarna har ${count} procent använts och av tiden ${of} procent.`,
  moneyNotFollowed: () => 'Paketets egna pengar följs inte i budgeten.',
  costsNotTold: (count, of) => `Utfallet har inte angetts för ${count}/${of} av planerna.`,
  goalsNotReached: (count, of) => `Av målen nåddes inte ${count}/${of}.`,
  goalsBehind: (count, of) => `Av målen ligger ${count}/${of} efter.`,
  goalsMissing: (count, of) => `Av målen saknar ${count}/${of} uppgifter.`,
  goalsInTime: (count, of) => `Av målen är ${count}/${of} nådda eller på rätt väg.`,
  deviationsOpen: count => `Öppna avvikelser: ${count}.`,
}

const en: Readonly<Record<LightReasonKind, Sentence>> = {
  outputsOverdue: (count, of) => `Outputs that are late: ${count}. There are ${of} in all.`,
  outputsLeftAtEnd: (count, of) => `The package has ended, and ${count} of ${of} outputs were not finished.`,
  undecidedPastDue: count => `The day for a decision has passed: ${count}.`,
  undecidedLong: count => `A decision has been awaited for ${count} days.`,
  outputsInTime: (count, of) => `${count} of ${of} outputs are ready, and none is late.`,
  silent: count => `The package was last written of ${count} days ago.`,
  neverTold: () => 'Nothing has been written of the package.',
  nothingToJudge: () => 'There is nothing to judge by.',
  overspent: count => `${count} per cent of the planned money has been used.`,
  linesOverspent: count => `Lines that are over their plan: ${count}.`,
  spentFasterThanTime: (count, of) =>
    `${count} per cent of the money has been used when ${of} per cent of the time has gone.`,
  spentSlowerThanTime: (count, of) =>
    `Only ${count} per cent of the money has been used when ${of} per cent of the time has gone.`,
  moneyInTime: (count, of) => `${count} per cent of the money and ${of} per cent of the time have been used.`,
  moneyNotFollowed: () => "The budget does not follow the package's own money.",
  costsNotTold: (count, of) => `The costs of ${count} of ${of} plans have not been told.`,
  goalsNotReached: (count, of) => `${count} of ${of} goals were not reached.`,
  goalsBehind: (count, of) => `${count} of ${of} goals are behind.`,
  goalsMissing: (count, of) => `Nothing is known of ${count} of ${of} goals.`,
  goalsInTime: (count, of) => `${count} of ${of} goals are reached or on their way.`,
  deviationsOpen: count => `Open deviations: ${count}.`,
}

const sentences: Readonly<Record<Language, Readonly<Record<LightReasonKind, Sentence>>>> = { fi, sv, en }

export const lightReasonIn = ({ kind, count, of }: LightReason, language: Language): string =>
  sentences[language][kind](count, of)
