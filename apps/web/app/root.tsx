import everyday from '@yhdella/ui/everyday.css?inline'
import { type ReactNode, useContext } from 'react'
import { Links, Outlet, Scripts, ScrollRestoration, useLoaderData } from 'react-router'
import { FailurePage } from './platform/failure-page.tsx'
import { useHydrates } from './platform/handle.ts'
import { useLanguage } from './platform/language.ts'
import { NonceContext } from './platform/nonce.ts'
import { pageLoader } from './platform/page.ts'
import { usePresence } from './platform/presence.ts'

/** What every page may know: the language, the county and who is signed in. */
export const loader = pageLoader(async page => {
  const county = await page.county().catch(() => null)
  return {
    language: page.language,
    demo: page.demo,
    actor: { kind: page.actor.kind, name: page.actor.kind === 'anonymous' ? null : page.actor.name },
    csrfKey: page.csrfKey,
    county,
  }
})

export const shouldRevalidate = (): boolean => false

const Styles = () => {
  const nonce = useContext(NonceContext)
  // biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, built with the page.
  return <style nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: everyday }} />
}

const Sheets = () => <Links nonce={useContext(NonceContext)} />

const Script = () => {
  const nonce = useContext(NonceContext)
  return (
    <>
      <ScrollRestoration nonce={nonce} />
      <Scripts nonce={nonce} />
    </>
  )
}

export const Layout = ({ children }: { readonly children: ReactNode }) => {
  const hydrates = useHydrates()
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <Styles />
        {hydrates && <Sheets />}
      </head>
      <body>
        {children}
        {hydrates && <Script />}
      </body>
    </html>
  )
}

export default function Root() {
  const { actor } = useLoaderData<typeof loader>()
  usePresence(actor.kind !== 'anonymous')
  return <Outlet />
}

export const ErrorBoundary = FailurePage
