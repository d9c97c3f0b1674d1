/** What the reader may change on the pages of a whole programme. */
import { programmeWorkTexts } from '../../features/programme-work/messages.ts'
import { useTexts } from '../../platform/language.ts'
import type { ProgrammeData } from './programme.server.ts'
import type { Register } from './register-forms.tsx'

export const useProgrammeRegister = (
  { may, workPackages, outputs, models }: ProgrammeData['data'],
  today: string,
  commandKey: string,
): Register => {
  const { wholeProgramme } = useTexts(programmeWorkTexts)
  const own = workPackages
    .filter(({ workPackageId }) => may.packages.includes(workPackageId))
    .map(({ workPackageId, name }) => ({ id: workPackageId, name }))
  return {
    mayLead: may.lead,
    packages: may.packages,
    // What is of no package is the lead's alone.
    places: may.lead ? [{ id: '', name: wholeProgramme }, ...own] : own,
    outputs,
    models,
    today,
    commandKey,
  }
}
