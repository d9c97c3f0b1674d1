import { createHash } from 'node:crypto'
import type { PlainDate } from '@yhdella/kernel'
import type { Programme } from '@yhdella/programme'
import type { GatheredTransaction } from '../../platform/transaction.ts'
import { knownProgramme } from './known-programme.ts'
import { selectSentences } from './report.queries.ts'
import { definitionsOf, reportData } from './report-data.ts'

type Asked = { readonly reportId: string; readonly from: PlainDate; readonly to: PlainDate }

/** The report as it is now, as the very bytes that a freezing keeps: what is the same gives the same bytes. */
export const reportContent = async (
  tx: GatheredTransaction,
  programme: Programme,
  { reportId, from, to }: Asked,
): Promise<string> => {
  const known = await knownProgramme(tx, programme, to)
  const data = await reportData(tx, known, from, await selectSentences(tx, reportId))
  return JSON.stringify({ data, definitions: definitionsOf(known) })
}

export const hashOfContent = (content: string): string => createHash('sha256').update(content).digest('hex')
