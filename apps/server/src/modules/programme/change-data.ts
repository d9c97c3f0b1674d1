/** Reads what was kept of a change of the register: the same forms as the files have. */
import type { RegisterChange } from '@yhdella/programme'
import { z } from 'zod'
import type { ChangeRow } from './ledger.queries.ts'
import { name } from './programme-data.ts'
import { decision, model, output, recommendation, risk } from './register-data.ts'

const ofStudy = z.strictObject({ studyId: name, recommendation })

/** Throws where the row is not in its form: it was written by this program, so that is a bug. */
export const readChange = ({ kind, item }: Omit<ChangeRow, 'programmeId'>): RegisterChange => {
  if (kind === 'risk') return { kind, item: risk.parse(item) }
  if (kind === 'decision') return { kind, item: decision.parse(item) }
  if (kind === 'output') return { kind, item: output.parse(item) }
  if (kind === 'model') return { kind, item: model.parse(item) }
  const { studyId, recommendation: read } = ofStudy.parse(item)
  return { kind, studyId, item: read }
}
