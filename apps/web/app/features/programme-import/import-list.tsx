import { Table } from '@yhdella/ui'
import { useHref, useLanguage, useTexts } from '../../platform/language.ts'
import { stamp } from '../../platform/when.ts'
import type { ImportRow } from './import.view.ts'
import { importTexts } from './messages.ts'

/** What has been brought in, newest first, and what in it waits for a person's word. */
export const ImportList = ({ rows }: { readonly rows: readonly ImportRow[] }) => {
  const m = useTexts(importTexts)
  const language = useLanguage()
  const href = useHref()
  return (
    <Table
      caption={m.list.heading}
      rows={rows}
      rowKey={({ importId }) => importId}
      empty={m.list.none}
      columns={[
        {
          key: 'file',
          title: m.list.file,
          names: true,
          cell: ({ importId, fileName, programmeId }) => (
            <a href={href(`/programme/${programmeId}/imports/${importId}`)}>{fileName}</a>
          ),
        },
        { key: 'kind', title: m.list.kind, cell: ({ kind }) => m.receive.kinds[kind] },
        { key: 'when', title: m.list.when, cell: ({ at }) => stamp(at, language) },
        { key: 'who', title: m.list.who, cell: ({ by }) => by },
        { key: 'findings', title: m.list.findings, figures: true, cell: ({ findings }) => findings },
        { key: 'undecided', title: m.list.undecided, figures: true, cell: ({ undecided }) => undecided },
      ]}
    />
  )
}
