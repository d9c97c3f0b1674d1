import { Disclosure, Table } from '@yhdella/ui'
import { useId } from 'react'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { dayInShort } from '../../platform/when.ts'
import { type Foretold, fanHeight, fanOf, fanWidth, people, ticksOf, topOf, weeklyDays } from './fan.view.ts'
import { planTexts } from './messages.ts'

const Picture = ({ foretold, labelledBy }: { readonly foretold: Foretold; readonly labelledBy: string }) => {
  const { bands, median, paths } = fanOf(foretold)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: the sentence of the figure names it.
    <svg
      viewBox={`0 0 ${fanWidth} ${fanHeight}`}
      preserveAspectRatio="none"
      role="img"
      aria-labelledby={labelledBy}
      className="fan"
    >
      {ticksOf(foretold.days).map(({ value, y }) => (
        <line key={value} x1="0" x2={fanWidth} y1={y} y2={y} className="tick" />
      ))}
      {bands.map(({ name, area }) => (
        <polygon key={name} points={area} className={name} />
      ))}
      {paths.map(path => (
        <polyline key={path} points={path} className="path" />
      ))}
      <polyline points={median} className="median" />
    </svg>
  )
}

/** What each line of the picture means; letters that don't stretch with it. The sentence and the table say the same. */
const Figures = ({ foretold }: { readonly foretold: Foretold }) => {
  const language = useLanguage()
  return (
    <span className="fan-figures" aria-hidden="true">
      {ticksOf(foretold.days).map(({ value, y }) => (
        <span key={value} style={{ top: `${(100 * y) / fanHeight}%` }}>
          {people(value, language)}
        </span>
      ))}
    </span>
  )
}

/** The evenings to come as a sentence, a picture and a table of the same figures. */
export const FanChart = ({ foretold }: { readonly foretold: Foretold }) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const id = useId()
  const last = foretold.days.at(-1)
  if (last === undefined) return <p>{m.noDays}</p>
  const [low, high] = last.in80
  const sentence = m.sentence(
    dayInShort(last.on, language),
    people(low, language, Math.floor),
    people(high, language, Math.ceil),
    people(last.median, language),
  )
  return (
    <figure className="fan-chart">
      <figcaption id={id}>
        <strong>{m.fan}</strong> <span role="status">{sentence}</span>
      </figcaption>
      <div className="fan-box">
        <Picture foretold={foretold} labelledBy={id} />
        <Figures foretold={foretold} />
      </div>
      <p className="fan-days soft">
        <span>{dayInShort(foretold.days[0]?.on ?? last.on, language)}</span>
        <span>{dayInShort(last.on, language)}</span>
      </p>
      <p className="soft">
        {m.bands} {m.scale(people(topOf(foretold.days), language))}
      </p>
      <Disclosure title={m.tableHeading}>
        <FanTable foretold={foretold} />
      </Disclosure>
    </figure>
  )
}

const FanTable = ({ foretold }: { readonly foretold: Foretold }) => {
  const m = useTexts(planTexts)
  const language = useLanguage()
  const late = {
    key: 'late',
    title: m.table.late,
    figures: true,
    cell: (day: Foretold['days'][number]) => people(day.late ?? 0, language),
  }
  return (
    <Table
      caption={m.fan}
      rows={weeklyDays(foretold.days)}
      rowKey={day => day.on}
      empty={m.noDays}
      columns={[
        { key: 'on', title: m.table.on, names: true, cell: day => dayInShort(day.on, language) },
        { key: 'median', title: m.table.median, figures: true, cell: day => people(day.median, language) },
        {
          key: 'in80',
          title: m.table.in80,
          figures: true,
          cell: day =>
            `${people(day.in80[0], language, Math.floor)}–${people(day.in80[1], language, Math.ceil)}`,
        },
        ...(foretold.promiseDays === null ? [] : [late]),
      ]}
    />
  )
}
