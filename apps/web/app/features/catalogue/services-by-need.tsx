import { Disclosure } from '@yhdella/ui'
import type { County } from '../../platform/county.ts'
import { countyNames } from '../../platform/county-names.ts'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { catalogueTexts } from './messages.ts'

type Service = County['services'][number]

const ServiceDetails = ({ service, county }: { readonly service: Service; readonly county: County }) => {
  const texts = useTexts(catalogueTexts)
  const language = useLanguage()
  const { unit } = countyNames(county, language)
  return (
    <>
      <p>
        <strong>{service.name[language]}</strong>
      </p>
      <p>{service.summary[language]}</p>
      <p className="soft">
        {texts.how}: {service.modes.map(mode => texts.modes[mode]).join(', ')}
      </p>
      <p className="soft">
        {texts.where}: {service.unitIds.map(unit).join(', ')}
      </p>
    </>
  )
}

/** What we help with, each named by the need and not by who does it. */
export const ServicesByNeed = ({ county }: { readonly county: County }) => {
  const texts = useTexts(catalogueTexts)
  const language = useLanguage()
  return (
    <section>
      <h2>{texts.heading}</h2>
      <p>{texts.noReferral}</p>
      <div className="list">
        {county.services
          .filter(({ offered }) => offered)
          .map(service => (
            <Disclosure key={service.id} title={service.need[language]}>
              <ServiceDetails service={service} county={county} />
            </Disclosure>
          ))}
      </div>
    </section>
  )
}
