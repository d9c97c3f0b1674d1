/** What the doors say is measured: short sentences, plain words, the same messages in each language. */
import { type Language, languages } from '@yhdella/kernel'
import { describe, expect, test } from 'vitest'
import { doorTexts } from './doors/professional/messages.ts'
import { myTimeTexts } from './features/appointment/my-time-messages.ts'
import { bookTexts } from './features/book/messages.ts'
import { caseTexts } from './features/case/messages.ts'
import { catalogueTexts } from './features/catalogue/messages.ts'
import { contactTexts } from './features/contact/messages.ts'
import { feedbackTexts } from './features/feedback/messages.ts'
import { lawTexts } from './features/law/messages.ts'
import { matterTexts } from './features/matter/messages.ts'
import { measureTexts } from './features/measure/messages.ts'
import { onBehalfTexts } from './features/on-behalf/messages.ts'
import { planTexts } from './features/plan/messages.ts'
import { programmeTexts } from './features/programme/messages.ts'
import { importTexts } from './features/programme-import/messages.ts'
import { moneyTexts } from './features/programme-money/messages.ts'
import { queueTexts } from './features/queue/messages.ts'
import { reportTexts } from './features/steering-report/messages.ts'
import { workPackageTexts } from './features/work-package/messages.ts'
import { platformTexts } from './platform/messages.ts'

const catalogues = {
  platform: platformTexts,
  contact: contactTexts,
  matter: matterTexts,
  appointment: myTimeTexts,
  feedback: feedbackTexts,
  catalogue: catalogueTexts,
  door: doorTexts,
  queue: queueTexts,
  case: caseTexts,
  book: bookTexts,
  'on-behalf': onBehalfTexts,
  measure: measureTexts,
  law: lawTexts,
  plan: planTexts,
  programme: programmeTexts,
  'programme-money': moneyTexts,
  'work-package': workPackageTexts,
  'programme-import': importTexts,
  'steering-report': reportTexts,
}

type Message = { readonly key: string; readonly text: string }

/** Every message of a catalogue; one that takes something is said with a figure in its place. */
const messagesOf = (value: unknown, key = ''): readonly Message[] => {
  if (typeof value === 'string') return [{ key, text: value }]
  if (typeof value === 'function') {
    const said: unknown = value(...Array.from({ length: value.length }, () => '7'))
    return [{ key: `${key}/${value.length}`, text: String(said) }]
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${key} is no message`)
  return Object.entries(value).flatMap(([name, inner]) => messagesOf(inner, key ? `${key}.${name}` : name))
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.!?:])\s+/u).filter(sentence => /\p{L}/u.test(sentence))

const wordCount = (sentence: string): number => sentence.split(/\s+/u).filter(Boolean).length

/** Words in a sentence on average (experience budget C-16). */
const meanLimit: Readonly<Record<Language, number>> = { fi: 12, sv: 14, en: 14 }
/** Words in any sentence (C-16). */
const sentenceLimit = 20

/** Official, vague or blaming words, and terms that Finland-Swedish law does not use. */
const forbidden: Readonly<Record<Language, RegExp>> = {
  fi: /mikäli|koskien|liittyen|toimesta|tulee tehdä|\bao\.|\bem\.|\bko\.|mahdollisimman pian|virheelli|suorit|klikkaa/iu,
  sv: /\bifall\b|i det fall|\bregion|vårdcentral|biståndshandläggare|så snart som möjligt|ogiltig|felaktig|klicka/iu,
  en: /as soon as possible|\binvalid|\bclick|\bplease\b|utili[sz]e/iu,
}

/** Nobody is called a client, a patient or a person to her face; among professionals the law's own terms stand. */
const forbiddenToHerFace: Readonly<Record<Language, RegExp>> = {
  fi: /\basiak|henkilö[nä]\b/iu,
  sv: /\bklient|\bpatient/iu,
  en: /\bpatient|\bclient/iu,
}

const staffs: readonly string[] = ['door', 'queue', 'case', 'book', 'on-behalf', 'measure', 'law', 'plan']

const rows = Object.entries(catalogues).flatMap(([name, texts]) =>
  languages.map(language => ({ name, language, messages: messagesOf(texts[language]) })),
)

describe.each(rows)('$name in $language', ({ name, language, messages }) => {
  test('says every message that Finnish says, of the same things', () => {
    const finnish = rows.find(row => row.name === name && row.language === 'fi')
    expect(messages.map(({ key }) => key)).toEqual(finnish?.messages.map(({ key }) => key))
  })

  test('keeps sentences short', () => {
    const sentences = messages.flatMap(({ text }) => sentencesOf(text))
    const mean = sentences.reduce((sum, sentence) => sum + wordCount(sentence), 0) / sentences.length
    expect(mean).toBeLessThanOrEqual(meanLimit[language])
    expect(sentences.filter(sentence => wordCount(sentence) > sentenceLimit)).toEqual([])
  })

  test('has no forbidden word, no shout, no glue', () => {
    expect(messages.filter(({ text }) => forbidden[language].test(text))).toEqual([])
    if (!staffs.includes(name))
      expect(messages.filter(({ text }) => forbiddenToHerFace[language].test(text))).toEqual([])
    expect(messages.filter(({ text }) => text.includes('!'))).toEqual([])
    const glued = messages.filter(({ key, text }) => text !== text.trim() && key !== 'form.errorPrefix')
    expect(glued).toEqual([])
  })
})

test('the measure counts what it says', () => {
  expect(sentencesOf('Soita 112. Älä jää yksin.')).toEqual(['Soita 112.', 'Älä jää yksin.'])
  expect(forbidden.fi.test('Mikäli vaiva jatkuu')).toBe(true)
  expect(messagesOf({ a: 'x', b: { c: (n: number) => `${n} y` } })).toEqual([
    { key: 'a', text: 'x' },
    { key: 'b.c/1', text: '7 y' },
  ])
})
