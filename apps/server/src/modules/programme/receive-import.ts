import { createHash, randomUUID } from 'node:crypto'
import type { Parsed, programmeImportRoutes } from '@yhdella/contract'
import { done, failed, id } from '@yhdella/kernel'
import { keptText } from '@yhdella/programme'
import { importRead } from '../../documents/import-file.ts'
import { isKeepable, type ReadFile, readFile } from '../../documents/read-file.ts'
import type { Handler } from '../../platform/handler.ts'
import { aboutObject } from './about.ts'
import type { Rights } from './assigned.ts'
import { authorOf } from './author.ts'
import { insertImport } from './import.queries.ts'
import { undecidedIn } from './imported.ts'
import { ownProgramme } from './own-programme.ts'

/** Leads and those who answer for the money take in what others send. */
export const takesIn = ({ lead, finance }: Rights): boolean => lead || finance

const readingOf = async ({
  text,
  file,
}: Parsed<typeof programmeImportRoutes.receiveImport>): Promise<ReadFile | undefined> =>
  file === undefined ? { text: text ?? '', workbook: null } : readFile(Buffer.from(file, 'base64'))

/** Keeps what was understood and found. Contact persons are left out before anything is kept. */
export const receiveImport: Handler<typeof programmeImportRoutes.receiveImport> = async (tx, input) => {
  const found = await ownProgramme(tx, input.programmeId, takesIn)
  if (!found.ok) return found
  const read = await readingOf(input)
  if (read === undefined || !isKeepable(read)) return failed('FileNotRead')
  if (read.text.trim() === '') return failed('FileEmpty')
  const { kind, language, programmeId, fileName } = input
  const imported = importRead(read, { language, ...(kind === undefined ? {} : { kind }) })
  const importId = id<'Import'>(randomUUID())
  const contentHash = createHash('sha256').update(keptText(imported)).digest('hex')
  aboutObject(tx, programmeId, 'imports', importId)
  await insertImport(
    tx,
    { importId, programmeId, fileName, kind: imported.kind, contentHash, result: imported },
    authorOf(tx),
  )
  return done({
    importId,
    findings: undecidedIn(imported, []).length,
    notUnderstood: imported.notUnderstood.length,
  })
}
