import type { Language } from '@yhdella/kernel'
import { plainPage } from './plain-page.ts'

type Reason = 'failed' | 'unknown'

const texts: Readonly<
  Record<Language, Record<Reason, readonly [title: string, text: string]> & { again: string }>
> = {
  fi: {
    failed: ['Kirjautuminen ei onnistunut', 'Kirjautuminen jäi kesken tai kesti liian kauan.'],
    unknown: [
      'Sinulle ei ole tunnusta tähän palveluun',
      'Tunnistautuminen onnistui, mutta palvelu ei tunne sinua. Kysy oikeuksia esihenkilöltäsi.',
    ],
    again: 'Yritä uudelleen',
  },
  sv: {
    failed: ['Inloggningen lyckades inte', 'Inloggningen avbröts eller tog för länge.'],
    unknown: [
      'Du har inget konto i den här tjänsten',
      'Identifieringen lyckades, men tjänsten känner inte till dig. Be din chef om behörighet.',
    ],
    again: 'Försök på nytt',
  },
  en: {
    failed: ['Signing in did not succeed', 'It was not finished, or it took too long.'],
    unknown: [
      'You have no account in this service',
      'You were identified, but the service does not know you. Ask your supervisor for access.',
    ],
    again: 'Try again',
  },
}

export const signInFailedPage = (page: {
  readonly reason: Reason
  readonly language: Language
  readonly nonce: string
}): string => {
  const [title, text] = texts[page.language][page.reason]
  return plainPage({
    language: page.language,
    nonce: page.nonce,
    title,
    inLanguage: other => `/sign-in?lang=${other}`,
    body: `<p>${text}</p>\n<p><a href="/sign-in?lang=${page.language}">${texts[page.language].again}</a></p>`,
  })
}
