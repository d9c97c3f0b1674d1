/** What a person sees when there was no room for her: in three languages at once, since no choice may cost her words. */
import { type Language, languages } from '@yhdella/kernel'
import type { FastifyRequest } from 'fastify'
import { escapeHtml, languageOf, plainDocument } from '../identity/plain-page.ts'

type Words = {
  readonly title: string
  readonly notOpened: string
  readonly openAgain: string
  readonly notSent: string
  readonly kept: string
  readonly sendAgain: string
  readonly emergency: string
}

const texts: Readonly<Record<Language, Words>> = {
  fi: {
    title: 'Palvelussa on nyt ruuhkaa',
    notOpened: 'Sivua ei voitu avata. Odota hetki ja avaa sivu uudelleen.',
    openAgain: 'Avaa sivu uudelleen',
    notSent:
      'Tietojasi ei ole vielä lähetetty. Kaikki kirjoittamasi on tallessa tällä sivulla. Odota hetki ja lähetä uudelleen.',
    kept: 'Kirjoitit näin:',
    sendAgain: 'Lähetä uudelleen',
    emergency: 'Hätätilanteessa soita 112.',
  },
  sv: {
    title: 'Det är rusning i tjänsten just nu',
    notOpened: 'Sidan kunde inte öppnas. Vänta en stund och öppna sidan på nytt.',
    openAgain: 'Öppna sidan på nytt',
    notSent:
      'Dina uppgifter har inte skickats ännu. Allt du skrev finns kvar på den här sidan. Vänta en stund och skicka på nytt.',
    kept: 'Du skrev så här:',
    sendAgain: 'Skicka på nytt',
    emergency: 'Ring 112 i en nödsituation.',
  },
  en: {
    title: 'The service is very busy right now',
    notOpened: 'The page could not be opened. Wait a moment and open the page again.',
    openAgain: 'Open the page again',
    notSent:
      'Your details are not sent yet. Everything you wrote is still on this page. Wait a moment and send it again.',
    kept: 'You wrote:',
    sendAgain: 'Send again',
    emergency: 'In an emergency, call 112.',
  },
}

const asked = (request: FastifyRequest): Language =>
  languageOf(new URLSearchParams((request.raw.url ?? '').split('?')[1]).get('lang'), 'fi')

/** The reader's language first; the heading of the page is hers. */
const told = (first: Language, say: (words: Words) => string): string =>
  [first, ...languages.filter(each => each !== first)]
    .map(language => {
      const words = texts[language]
      const heading = language === first ? '' : `<h2>${words.title}</h2>\n`
      return `<section lang="${language}">\n${heading}<p>${say(words)} ${words.emergency}</p>\n</section>`
    })
    .join('\n')

const page = (request: FastifyRequest, body: (language: Language) => string): string => {
  const language = asked(request)
  return plainDocument({ language, nonce: request.nonce, title: texts[language].title, body: body(language) })
}

/** For a page that was asked for: the address is the same, so the link leads to where the reader is. */
export const askingAgainPage = (request: FastifyRequest): string =>
  page(
    request,
    language =>
      `${told(language, words => words.notOpened)}\n<p><a href="">${texts[language].openAgain}</a></p>`,
  )

/** Words that a person typed have a space in them; keys and choices do not, and would only puzzle her. */
const isWords = (value: string): boolean => /\s/.test(value.trim())

const fieldOf = ([name, value]: readonly [string, string]): string =>
  `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`

const quoteOf = ([, value]: readonly [string, string]): string =>
  `<blockquote>${escapeHtml(value).replaceAll(/\r?\n/g, '<br>')}</blockquote>`

/**
 * For a form that was sent: the same form again, with everything in it and the same key, so that sending it twice does
 * it once. It goes to the address that it was sent to.
 */
export const sendingAgainPage = (request: FastifyRequest, form: string): string => {
  const fields = [...new URLSearchParams(form)]
  const typed = fields.filter(([, value]) => isWords(value))
  return page(request, language => {
    const words = texts[language]
    const quotes = typed.length === 0 ? '' : `<p>${words.kept}</p>\n${typed.map(quoteOf).join('\n')}`
    return `${told(language, each => each.notSent)}
<form method="post">
${fields.map(fieldOf).join('\n')}
<button>${words.sendAgain}</button>
</form>
${quotes}`
  })
}
