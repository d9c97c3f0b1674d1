import { Button, LanguageSwitch } from '@yhdella/ui'
import { Link, NavLink, useLocation } from 'react-router'
import { CsrfField } from '../../platform/command-form.tsx'
import { useFormId } from '../../platform/handle.ts'
import { inLanguage, languageNames, useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { useCounty, useRootData } from '../../platform/root-data.ts'
import type { Door } from './layout.server.ts'
import { doorTexts } from './messages.ts'

const Languages = () => {
  const texts = useTexts(doorTexts)
  const current = useLanguage()
  const { pathname, search } = useLocation()
  const choices = (['fi', 'sv', 'en'] as const).map(code => ({
    code,
    name: languageNames[code],
    href: inLanguage(pathname + search, code),
    current: code === current,
  }))
  return <LanguageSwitch label={texts.languages} choices={choices} formId={useFormId()} sendWord={texts.go} />
}

const Pages = ({ door }: { readonly door: Door }) => {
  const texts = useTexts(doorTexts)
  const href = useHref()
  return (
    <nav className="door-pages" aria-label={texts.nav}>
      {door.mayWork && (
        <>
          <NavLink to={href('/work')} end>
            {texts.work}
          </NavLink>
          <NavLink to={href('/work/book')}>{texts.book}</NavLink>
          <NavLink to={href('/work/new')}>{texts.newContact}</NavLink>
        </>
      )}
      {door.mayReadBoard && <a href={href('/board')}>{texts.board}</a>}
      {door.mayReadProgrammes && <a href={href('/programme')}>{texts.programmes}</a>}
      {door.mayReadReports && <a href={href('/programme/reports')}>{texts.reports}</a>}
    </nav>
  )
}

const WhoAmI = ({ door }: { readonly door: Door }) => {
  const texts = useTexts(doorTexts)
  return (
    <form method="post" action="/sign-out" className="who-am-i">
      <CsrfField />
      <span>
        <strong>{door.name}</strong> <small>{door.title}</small>
      </span>
      <Button look="quiet">{texts.signOut}</Button>
    </form>
  )
}

/** Where her own work begins: a programme's people have no work list. */
const homeOf = ({ mayWork, mayReadProgrammes, mayReadReports }: Door): string => {
  if (mayWork) return '/work'
  if (mayReadProgrammes) return '/programme'
  return mayReadReports ? '/programme/reports' : '/work'
}

/** Who acts, and for which county: on every page, since a name on the screen is the first guard of all. */
export const DoorHeader = ({ door }: { readonly door: Door }) => {
  const texts = useTexts(doorTexts)
  const language = useLanguage()
  const href = useHref()
  return (
    <header>
      {useRootData()?.demo && <p className="ribbon">{texts.demo}</p>}
      <div className="door-header">
        <Link className="brand" to={href(homeOf(door))}>
          {useCounty()?.name[language] ?? texts.brand} <small>{texts.brand}</small>
        </Link>
        <Pages door={door} />
        <Languages />
        <WhoAmI door={door} />
      </div>
    </header>
  )
}
