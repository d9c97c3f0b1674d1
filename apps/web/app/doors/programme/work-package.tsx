import { useActionData, useLoaderData } from 'react-router'
import {
  DecidedList,
  OwnerlessList,
  RecommendationList,
  ToActList,
} from '../../features/programme/act-lists.tsx'
import { GoalList } from '../../features/programme/goal-list.tsx'
import { ModelList, OutputList } from '../../features/programme/made-lists.tsx'
import {
  Funnels,
  LightHistory,
  PackageLights,
  PackageTexts,
} from '../../features/programme/package-parts.tsx'
import { packageHref, programmeHref } from '../../features/programme/programme.view.ts'
import { AskForm } from '../../features/work-package/decision-forms.tsx'
import { LightForm } from '../../features/work-package/light-form.tsx'
import { workPackageTexts } from '../../features/work-package/messages.ts'
import { type Preview, TextForms } from '../../features/work-package/text-forms.tsx'
import type { Returned } from '../../platform/form.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { OfficePage } from './office-page.tsx'
import { type PackageData, readPackagePage } from './programme.server.ts'
import { ProgrammeFailure } from './programme-failure.tsx'
import { packageDoings } from './work-package-actions.server.ts'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readPackagePage)
export const action = doorAction(packageDoings)

/** What a look before saving brought back with the form; the server itself wrote it there. */
const usePreview = (): Preview | null => {
  const returned = useActionData<Returned | undefined>()
  const { looked, field = '', written = '' } = returned?.values ?? {}
  if (looked === undefined) return null
  const seen: Pick<Preview, 'prose' | 'unbound'> = JSON.parse(looked)
  return { field, written, ...seen }
}

/** The forms of those whose package this is. */
const PackageForms = ({ data, commandKey, did }: Pick<PackageData, 'data' | 'commandKey' | 'did'>) => {
  const preview = usePreview()
  const key = useHeldKey(commandKey, did)
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
      <AskForm key={`ask ${key}`} commandKey={key} />
    </>
  )
}

/** One work package: its lights with their evidence, its texts, goals, what it made and what presses in it. */
export default function WorkPackagePage() {
  const m = useTexts(workPackageTexts)
  const { door, day, data, commandKey, did } = useLoaderData<PackageData>()
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
      {data.mayEdit && day.on === null && <PackageForms data={data} commandKey={commandKey} did={did} />}
      <Funnels funnels={data.funnels} />
      <GoalList programmeId={programmeId} goals={data.goals} on={day.on} />
      <ToActList rows={data.toAct} />
      <OutputList rows={data.outputList} />
      <ModelList rows={data.models} />
      <OwnerlessList rows={data.withoutOwner} />
      <RecommendationList rows={data.recommendations} />
      <DecidedList rows={data.decided} />
      <LightHistory history={data.history} />
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
