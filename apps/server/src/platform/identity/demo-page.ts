/** Where the demonstration asks whom to sign in as. */
import type { Language } from '@yhdella/kernel'
import type { DemoPerson } from '../composition.ts'
import { escapeHtml, plainPage } from './plain-page.ts'

type Texts = {
  readonly title: string
  readonly notice: string
  readonly professionals: string
  readonly residents: string
  readonly nobody: string
}

const texts: Readonly<Record<Language, Texts>> = {
  fi: {
    title: 'Kenenä kirjaudut?',
    notice:
      'Tämä on esittely. Kaikki henkilöt ovat keksittyjä, eikä salasanaa kysytä. Älä kirjoita palveluun oikeiden ihmisten tietoja.',
    professionals: 'Ammattilaiset',
    residents: 'Asukkaat',
    nobody: 'Esittelyyn ei ole vielä tehty henkilöitä.',
  },
  sv: {
    title: 'Som vem loggar du in?',
    notice:
      'Det här är en demonstration. Alla personer är påhittade och inget lösenord frågas. Skriv inte in uppgifter om verkliga personer.',
    professionals: 'Yrkespersoner',
    residents: 'Invånare',
    nobody: 'Demonstrationen har inga personer än.',
  },
  en: {
    title: 'Who do you sign in as?',
    notice:
      'This is a demonstration. Everyone here is invented and no password is asked. Do not write real people’s details.',
    professionals: 'Professionals',
    residents: 'Residents',
    nobody: 'The demonstration has no people yet.',
  },
}

const button = ({ subject, name, title }: DemoPerson): string =>
  `<button name="subject" value="${escapeHtml(subject)}">${escapeHtml(name)}<span>${escapeHtml(title)}</span></button>`

const group = (heading: string, people: readonly DemoPerson[]): string =>
  people.length === 0 ? '' : `<h2>${heading}</h2>\n${people.map(button).join('\n')}`

export type DemoPage = {
  readonly people: readonly DemoPerson[]
  readonly action: string
  readonly language: Language
  readonly nonce: string
}

export const demoPage = ({ people, action, language, nonce }: DemoPage): string => {
  const say = texts[language]
  const of = (wanted: DemoPerson['group']) => people.filter(person => person.group === wanted)
  const buttons = `${group(say.professionals, of('professional'))}\n${group(say.residents, of('resident'))}`
  return plainPage({
    language,
    nonce,
    title: say.title,
    inLanguage: other => `${action}?lang=${other}`,
    body: `<p class="notice">${say.notice}</p>
<form method="post" action="${escapeHtml(action)}">
${people.length === 0 ? `<p>${say.nobody}</p>` : buttons}
</form>`,
  })
}
