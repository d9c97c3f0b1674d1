import { useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly, stamp } from '../../platform/when.ts'
import { Prose } from './figure-text.tsx'
import { LightReasons, LightWord } from './light-mark.tsx'
import { programmeTexts } from './messages.ts'
import type { PackagePage } from './programme.view.ts'

type Field = PackagePage['fields'][number]

const Told = ({ field }: { readonly field: Field }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  if (field.by !== null && field.at !== null)
    return <p className="soft">{m.package.written(field.by, stamp(field.at, language))}</p>
  return field.on === null ? null : (
    <p className="soft">{m.package.writtenOn(dateOnly(field.on, language))}</p>
  )
}

/** The three texts of a package as they read: with their live figures in them. */
export const PackageTexts = ({ page, on }: { readonly page: PackagePage; readonly on: string | null }) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <>
      {page.fields.map(field => (
        <section key={field.field} aria-labelledby={`text-${field.field}`}>
          <h2 id={`text-${field.field}`}>{m.package.field[field.field]}</h2>
          {field.prose.length === 0 ? (
            <p className="soft">{m.package.notWritten}</p>
          ) : (
            <Prose
              prose={field.prose}
              lang={field.language === language ? undefined : field.language}
              programmeId={page.programmeId}
              on={on}
            />
          )}
          <Told field={field} />
        </section>
      ))}
    </>
  )
}

/** Each light with its reasons. The proposal stays in sight beside a person's word. */
export const PackageLights = ({ page }: { readonly page: PackagePage }) => {
  const m = useTexts(programmeTexts)
  return (
    <section aria-labelledby="lights">
      <h2 id="lights">{m.package.lights}</h2>
      <div className="light-cards">
        {page.lights.map(light => (
          <article key={light.aspect} aria-labelledby={`light-${light.aspect}`}>
            <h3 id={`light-${light.aspect}`}>{m.light.aspect[light.aspect]}</h3>
            <p className="lead">
              <LightWord state={light.state} />
            </p>
            <LightReasons light={light} />
          </article>
        ))}
      </div>
    </section>
  )
}

export const LightHistory = ({ history }: Pick<PackagePage, 'history'>) => {
  const m = useTexts(programmeTexts)
  const language = useLanguage()
  if (history.length === 0) return <p className="soft">{m.light.noHistory}</p>
  const { when, what, who, why } = m.light
  return (
    <table className="cards-on-phone">
      <caption>{m.light.history}</caption>
      <thead>
        <tr>
          {[when, what, who, why].map(title => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {history.map(({ aspect, state, reason, by, at }) => (
          <tr key={`${aspect} ${at}`}>
            <th scope="row">{stamp(at, language)}</th>
            <td data-label={what}>
              {m.light.aspect[aspect]}: <LightWord state={state} />
            </td>
            <td data-label={who}>{by}</td>
            <td data-label={why}>{reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type Funnel = PackagePage['funnels'][number]

const stepsOf = (funnel: Funnel, words: ReturnType<typeof useFunnelWords>) => [
  { name: words.assessed, people: funnel.assessed },
  ...funnel.routed.map(({ method, people }) => ({ name: words.routed(method), people })),
  ...funnel.carriedOut.map(({ method, people }) => ({ name: words.carriedOut(method), people })),
  { name: words.noFurtherNeed, people: funnel.noFurtherNeed },
  { name: words.furtherNeed, people: funnel.furtherNeed },
]

const useFunnelWords = () => useTexts(programmeTexts).package

/** How the assessed went on, and what does not add up. */
export const Funnels = ({ funnels }: Pick<PackagePage, 'funnels'>) => {
  const m = useTexts(programmeTexts)
  const words = useFunnelWords()
  const language = useLanguage()
  if (funnels.length === 0) return null
  return (
    <section aria-labelledby="funnels">
      <h2 id="funnels">{words.funnels}</h2>
      {funnels.map(funnel => (
        <div key={funnel.unit} className="tight">
          <table className="narrow">
            <caption>{words.funnel(funnel.unit, dateOnly(funnel.asOf, language))}</caption>
            <thead>
              <tr>
                <th scope="col">{words.step}</th>
                <th scope="col" className="figures">
                  {words.people}
                </th>
              </tr>
            </thead>
            <tbody>
              {stepsOf(funnel, words).map(({ name, people }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="figures">{people ?? m.unknown}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {funnel.faults.map(fault => (
            <p key={fault} className="notice warning">
              {fault}
            </p>
          ))}
        </div>
      ))}
    </section>
  )
}
