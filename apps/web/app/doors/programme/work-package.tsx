import { useLoaderData } from 'react-router'
import { DecidedList } from '../../features/programme/act-lists.tsx'
import { GoalList } from '../../features/programme/goal-list.tsx'
import { ModelList, OutputList } from '../../features/programme/made-lists.tsx'
import {
  Funnels,
  LightHistory,
  PackageLights,
  PackageTexts,
} from '../../features/programme/package-parts.tsx'
import { packageHref, programmeHref } from '../../features/programme/programme.view.ts'
import { LightForm } from '../../features/work-package/light-form.tsx'
import { workPackageTexts } from '../../features/work-package/messages.ts'
import { type Preview, TextForms } from '../../features/work-package/text-forms.tsx'
import { useSeen } from '../../platform/form.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { OfficePage } from './office-page.tsx'
import { type PackageData, readPackagePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'
import { type Register, useRegisterForms } from './register-forms.tsx'
import { RegisterLists } from './register-lists.tsx'
import { packageDoings } from './work-package-actions.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readPackagePage)
export const action = doorAction(packageDoings)

/** What a look before saving brought back with the form. */
const usePreview = (): Preview | null => {
  const back = useSeen<Pick<Preview, 'prose' | 'unbound'>>()
  return back && { field: back.values.field ?? '', written: back.values.written ?? '', ...back.seen }
}

/** The forms of those whose package this is. */
const PackageForms = ({ data, commandKey: key }: Pick<PackageData, 'data' | 'commandKey'>) => {
  const preview = usePreview()
  return (
    <>
      <TextForms
        key={`text ${key}`}
        fields={data.fields}
        tokens={data.tokens}
        commandKey={key}
        preview={preview}
      />
      <LightForm key={`light ${key}`} commandKey={key} />
    </>
  )
}

const registerOf = (data: PackageData['data'], today: string, commandKey: string): Register => {
  const { workPackageId, name, mayEdit, mayLead, outputList, models } = data
  return {
    mayLead,
    packages: mayEdit ? [workPackageId] : [],
    places: mayEdit ? [{ id: workPackageId, name }] : [],
    outputs: outputList,
    models,
    today,
    commandKey,
  }
}

/** What the package made and what presses in it, each changed in its own row by those who may. */
const PackageRegister = ({ data, day, commandKey }: Pick<PackageData, 'data' | 'day' | 'commandKey'>) => {
  const register = registerOf(data, day.today, commandKey)
  const every = useRegisterForms(register)
  const forms = day.on === null ? every : undefined
  return (
    <>
      <RegisterLists data={data} register={register} isToday={day.on === null} />
      <OutputList rows={data.outputList} forms={forms?.outputs} />
      <ModelList rows={data.models} forms={forms?.models} />
      <DecidedList rows={data.decided} />
    </>
  )
}

/** One work package: its lights with their evidence, its texts, goals, what it made and what presses in it. */
export default function WorkPackagePage() {
  const m = useTexts(workPackageTexts)
  const { door, day, data, commandKey, did } = useLoaderData<PackageData>()
  const key = useHeldKey(commandKey, did)
  const { programmeId, workPackageId } = data
  return (
    <OfficePage
      door={door}
      title={data.name}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.programme }}
      dayAt={{ address: packageHref(programmeId, workPackageId, null), day }}
    >
      <DoneNotice words={m.done} />
      {data.remark !== null && <p className="soft">{data.remark}</p>}
      <PackageLights page={data} />
      <PackageTexts page={data} on={day.on} />
      {data.mayEdit && day.on === null && <PackageForms data={data} commandKey={key} />}
      <Funnels funnels={data.funnels} />
      <GoalList programmeId={programmeId} goals={data.goals} on={day.on} />
      <PackageRegister data={data} day={day} commandKey={key} />
      <LightHistory history={data.history} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
