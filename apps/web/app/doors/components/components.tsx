import desk from '@yhdella/ui/desk.css?inline'
import { examples } from '@yhdella/ui/examples'
import { useContext } from 'react'
import { Frame } from '../../platform/frame.tsx'
import { NonceContext } from '../../platform/nonce.ts'
import { pageLoader, refusal } from '../../platform/page.ts'
import { PageTitle } from '../../platform/page-title.tsx'

/** Only the demonstration shows how it is built. */
export const loader = pageLoader(async page => {
  if (!page.demo) throw refusal('PageNotFound')
  return null
})

/** Every component of the kit in each of its states, for those who build pages. */
export default function ComponentsPage() {
  const nonce = useContext(NonceContext)
  return (
    <Frame>
      <PageTitle>Components</PageTitle>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own style sheet, built with the page. */}
      <style nonce={nonce} dangerouslySetInnerHTML={{ __html: desk }} />
      <h1 lang="en">Components</h1>
      <div lang="en" className="stack">
        {examples.map(({ name, use, shown }) => (
          <section key={name} className="stack">
            <h2>{name}</h2>
            <p className="soft">{use}</p>
            {shown}
          </section>
        ))}
      </div>
    </Frame>
  )
}
