import '../../features/programme-money/programme-money.css'
import { useRef, useState } from 'react'
import { useLoaderData, useSubmit } from 'react-router'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { Remarks } from '../../features/programme/programme-about.tsx'
import { BudgetGrid, type Pasted } from '../../features/programme-money/budget-grid.tsx'
import {
  FunderForms,
  KindChoice,
  Outlook,
  VersionBanner,
  VersionForms,
} from '../../features/programme-money/budget-outlook.tsx'
import { ChangeLog } from '../../features/programme-money/change-log.tsx'
import { DraftBar } from '../../features/programme-money/draft-bar.tsx'
import type { Draft } from '../../features/programme-money/grid.view.ts'
import { LineForm } from '../../features/programme-money/line-form.tsx'
import { moneyTexts } from '../../features/programme-money/messages.ts'
import { PasteForm, type PastePreview, PasteResult } from '../../features/programme-money/paste-form.tsx'
import { useSeen } from '../../platform/form.ts'
import type { PageHandle } from '../../platform/handle.ts'
import { useHeldKey } from '../../platform/held-key.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { doorAction, doorLoader } from '../professional/door.server.ts'
import { DoneNotice } from './done-notice.tsx'
import { type MoneyData, moneyDoings, readMoneyPage } from './money.server.ts'
import { OfficePage } from './office-page.tsx'
import { ProgrammeFailure } from './programme-failure.tsx'

export const handle: PageHandle = { hydrate: true }
export const loader = doorLoader(readMoneyPage)
export const action = doorAction(moneyDoings)

/** Fills the paste form with what was pasted on a cell and sends it, as if it had been pasted there. */
const usePasting = () => {
  const form = useRef<HTMLFormElement>(null)
  const send = useSubmit()
  const paste = ({ text, categoryId, column }: Pasted): void => {
    if (form.current === null) return
    const values = new FormData(form.current)
    values.set('pasted', text)
    values.set('row', categoryId)
    values.set('column', column)
    void send(values, { method: 'post', preventScrollReset: true })
  }
  return { form, paste }
}

/** The grid with what is changed in it; a saved change begins it anew. */
const Editing = ({
  data,
  kinds,
  edited,
  commandKey,
}: Pick<MoneyData, 'data' | 'kinds' | 'edited' | 'commandKey'>) => {
  const m = useTexts(moneyTexts)
  const [draft, setDraft] = useState<Draft>({})
  const preview = useSeen<PastePreview>()?.seen ?? null
  const { form, paste } = usePasting()
  const address = programmeHref(data.programmeId, '/money')
  return (
    <>
      {preview && <PasteResult page={data} preview={preview} commandKey={commandKey} />}
      {data.mayEdit && <p className="soft">{m.grid.help}</p>}
      <BudgetGrid page={data} kinds={kinds} draft={draft} setDraft={setDraft} onPaste={paste} />
      <DraftBar page={data} draft={draft} dropDraft={() => setDraft({})} commandKey={commandKey} />
      {data.mayEdit && (
        <>
          <LineForm page={data} kinds={kinds} edited={edited} address={address} commandKey={commandKey} />
          <PasteForm page={data} kinds={kinds} form={form} />
        </>
      )}
    </>
  )
}

/** The money of a programme: cells in, sums out, every change with its reason. */
export default function MoneyPage() {
  const m = useTexts(moneyTexts)
  const { door, day, data, kinds, edited, commandKey, did } = useLoaderData<MoneyData>()
  const key = useHeldKey(commandKey, did)
  const { programmeId } = data
  const href = useHref()
  const address = programmeHref(programmeId, '/money')
  return (
    <OfficePage
      door={door}
      title={m.title}
      back={{ href: programmeHref(programmeId, '', day.on), words: data.programme }}
      tabs={{ programmeId, tab: 'money', on: day.on }}
      dayAt={{ address, day }}
    >
      <DoneNotice words={m.done} />
      {data.lines.length === 0 ? (
        <p>{m.noBudget}</p>
      ) : (
        <>
          <p className="lead">{m.lead}</p>
          <VersionBanner page={data} />
          <KindChoice kinds={kinds} address={address} />
          <Editing
            key={`${data.change} ${data.on}`}
            data={data}
            kinds={kinds}
            edited={edited}
            commandKey={key}
          />
          <p>
            <a
              className="target"
              href={href(programmeHref(programmeId, '/money/budget.xlsx', day.on))}
              download
            >
              {m.download}
            </a>
          </p>
          <Outlook forecast={data.forecast} />
          <FunderForms page={data} address={address} />
          {data.mayEdit && <VersionForms key={`version ${key}`} page={data} commandKey={key} />}
          <ChangeLog page={data} commandKey={key} />
          <Remarks remarks={data.remarks} />
        </>
      )}
    </OfficePage>
  )
}

export const ErrorBoundary = ProgrammeFailure
