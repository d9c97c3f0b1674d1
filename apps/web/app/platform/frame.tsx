import { Button, LanguageSwitch, Page } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { useFormId } from './handle.ts'
import { inLanguage, languageNames, useHref, useLanguage, useTexts } from './language.ts'
import { platformTexts } from './messages.ts'
import { useCounty, useRootData } from './root-data.ts'
import { Tel } from './tel.tsx'

const Languages = () => {
  const formId = useFormId()
  const texts = useTexts(platformTexts)
  const current = useLanguage()
  const { pathname, search } = useLocation()
  const choices = (['fi', 'sv', 'en'] as const).map(code => ({
    code,
    name: languageNames[code],
    href: inLanguage(pathname + search, code),
    current: code === current,
  }))
  return <LanguageSwitch label={texts.languages} choices={choices} formId={formId} sendWord={texts.go} />
}

const Header = () => {
  const texts = useTexts(platformTexts)
  const language = useLanguage()
  const href = useHref()
  const county = useCounty()
  return (
    <header>
      {useRootData()?.demo && <p className="ribbon">{texts.demo}</p>}
      <div>
        <a className="brand" href={href('/')}>
          {county?.name[language] ?? texts.service} {county && <small>{texts.service}</small>}
        </a>
        <Languages />
      </div>
      <Session />
    </header>
  )
}

/** Who has identified herself sees it on every page, and a way out. */
const Session = () => {
  const { session } = useTexts(platformTexts)
  const root = useRootData()
  if (!root?.actor.name) return null
  return (
    <form className="session" method="post" action="/sign-out">
      <input type="hidden" name="csrf" value={root.csrfKey} />
      <p>{session.name(root.actor.name)}</p>
      <Button look="quiet">{session.signOut}</Button>
    </form>
  )
}

const HelpLine = ({ number, text }: { readonly number: string; readonly text: string }) => (
  <li>
    <Tel number={number} />
    <p>{text}</p>
  </li>
)

/** The same help, in the same place and order on every page (WCAG 3.2.6). */
const Footer = () => {
  const { help } = useTexts(platformTexts)
  const language = useLanguage()
  const county = useCounty()
  return (
    <footer>
      <div>
        <h2>{help.heading}</h2>
        <ul className="help">
          {county && <HelpLine number={county.helpPhone} text={help.line(county.helpHours[language])} />}
          <HelpLine number="116 117" text={help.nurse} />
          <HelpLine number="112" text={help.danger} />
        </ul>
        {county?.demonstration && <p className="soft">{county.demonstration[language]}</p>}
      </div>
    </footer>
  )
}

/** What stands around every page of the resident's door. */
export const Frame = ({ children }: { readonly children: ReactNode }) => {
  const texts = useTexts(platformTexts)
  return (
    <Page skip={texts.skip} header={<Header />} footer={<Footer />}>
      {children}
    </Page>
  )
}
