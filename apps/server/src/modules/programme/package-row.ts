import type { Language } from '@yhdella/kernel'
import type { WorkPackage } from '@yhdella/programme'
import type { KnownProgramme } from './known-programme.ts'
import { isStale, lightView, outputsOf, packageLights, updatedOn } from './package-lights.ts'
import { wordsOf } from './register-rows.ts'

export const packageRow = (known: KnownProgramme, workPackage: WorkPackage, language: Language) => {
  const outputs = outputsOf(known, workPackage.id)
  return {
    workPackageId: workPackage.id,
    name: workPackage.name[language],
    owner: wordsOf(workPackage.ownerTitle, language),
    from: workPackage.from,
    to: workPackage.to,
    isTold: workPackage.isTold,
    remark: wordsOf(workPackage.remark, language),
    lights: packageLights(known, workPackage).map(light => lightView(light, language)),
    updatedOn: updatedOn(known, workPackage),
    isStale: isStale(known, workPackage),
    outputsDone: outputs.done,
    outputs: outputs.all,
  }
}
