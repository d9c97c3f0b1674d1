import './case.css'
import './case-banner.css'
import { Tag } from '@yhdella/ui'
import { useTexts } from '../../platform/language.ts'
import type { BannerPattern, BannerView } from './banner.view.ts'
import { caseTexts } from './messages.ts'

/** A strip of the person's own pattern: two tabs of two persons look different before a word is read. */
const stripe = ({ hue, angle, width }: BannerPattern): string =>
  `repeating-linear-gradient(${angle}deg, hsl(${hue} 55% 40%) 0 ${width}px, hsl(${hue} 45% 82%) ${width}px ${width * 2}px)`

/** Whose case this is: the same on every screen where something is written about her. */
export const CaseBanner = ({
  banner,
  level = 1,
}: {
  readonly banner: BannerView
  readonly level?: 1 | 2
}) => {
  const m = useTexts(caseTexts)
  const Heading = `h${level}` as const
  return (
    <section className="case-banner" aria-label={m.banner.label}>
      <span className="strip" aria-hidden="true" style={{ background: stripe(banner.pattern) }} />
      <div>
        <div className="who">
          <Heading>{banner.name}</Heading>
          <span className="born">{banner.born}</span>
          <Tag tone={banner.identified ? 'success' : 'plain'}>{banner.identity}</Tag>
        </div>
        {banner.protected && (
          <p className="protected">
            <strong>{banner.protected}</strong>
          </p>
        )}
        {banner.onBehalf && <p>{banner.onBehalf}</p>}
        <dl className="facts">
          {banner.facts.map(({ term, value, call }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                {call ? (
                  <a className="target" href={call}>
                    {value}
                  </a>
                ) : (
                  value
                )}
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
