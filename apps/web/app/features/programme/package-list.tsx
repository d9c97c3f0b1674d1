import { Tag } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { dateOnly } from '../../platform/when.ts'
import { LightList } from './light-mark.tsx'
import { programmeTexts } from './messages.ts'
import { type ProgrammePage, packageHref } from './programme.view.ts'

type PackageRow = ProgrammePage['workPackages'][number]

const Updated = ({ row }: { readonly row: PackageRow }) => {
  const { programme } = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <>
      {row.updatedOn === null ? programme.never : dateOnly(row.updatedOn, language)}
      {row.isStale && (
        <>
          {' '}
          <Tag tone="warning">{programme.stale}</Tag>
        </>
      )}
    </>
  )
}

/** The packages in rows; on a telephone each is a card. */
export const PackageList = ({ page, on }: { readonly page: ProgrammePage; readonly on: string | null }) => {
  const m = useTexts(programmeTexts)
  const href = useHref()
  const { package: name, owner, updated, outputsHead } = m.programme
  return (
    <table className="cards-on-phone">
      <caption>{m.programme.packages}</caption>
      <thead>
        <tr>
          {[name, m.portfolio.lights, owner, updated, outputsHead].map(title => (
            <th key={title} scope="col">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {page.workPackages.map(row => (
          <tr key={row.workPackageId}>
            <th scope="row">
              <a href={href(packageHref(page.programmeId, row.workPackageId, on))}>{row.name}</a>
              {!row.isTold && <p className="soft">{m.programme.untold}</p>}
              {row.remark !== null && <p className="soft">{row.remark}</p>}
            </th>
            <td data-label={m.portfolio.lights}>
              <LightList lights={row.lights} />
            </td>
            <td data-label={owner}>{row.owner ?? m.programme.noOwner}</td>
            <td data-label={updated}>
              <Updated row={row} />
            </td>
            <td data-label={outputsHead}>{m.programme.outputs(row.outputsDone, row.outputs)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
