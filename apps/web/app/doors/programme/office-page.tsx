import { BackLink, Page, Tabs } from '@yhdella/ui'
import type { ReactNode } from 'react'
import { programmeTexts } from '../../features/programme/messages.ts'
import { DayNotice, OnDay } from '../../features/programme/on-day.tsx'
import { programmeHref } from '../../features/programme/programme.view.ts'
import { useHref, useTexts } from '../../platform/language.ts'
import { PageTitle } from '../../platform/page-title.tsx'
import { DoorHeader } from '../professional/door-header.tsx'
import type { Door } from '../professional/layout.server.ts'
import { doorTexts } from '../professional/messages.ts'
import type { AskedDay } from './programme.server.ts'

export type ProgrammeTab = 'programme' | 'goals' | 'act' | 'money' | 'imports' | 'reports'

const paths: Readonly<Record<ProgrammeTab, string>> = {
  programme: '',
  goals: '/goals',
  act: '/act',
  money: '/money',
  imports: '/imports',
  reports: '/reports',
}

const tabs: readonly ProgrammeTab[] = ['programme', 'goals', 'act', 'money', 'imports', 'reports']

type TabsProps = { readonly programmeId: string; readonly tab: ProgrammeTab; readonly on: string | null }

/** The pages of one programme, each an address of its own. */
export const ProgrammeTabs = ({ programmeId, tab, on }: TabsProps) => {
  const m = useTexts(programmeTexts)
  const href = useHref()
  return (
    <Tabs
      label={m.pages}
      tabs={tabs.map(each => ({
        href: href(programmeHref(programmeId, paths[each], on)),
        label: m.tabs[each],
        current: each === tab,
      }))}
    />
  )
}

export type OfficePageProps = {
  readonly door: Door
  readonly title: string
  readonly failed?: boolean
  /** The words and the address of the way back. */
  readonly back?: { readonly href: string; readonly words: string }
  readonly tabs?: TabsProps
  /** Where the page can be read as of any evening: its address without the day. */
  readonly dayAt?: { readonly address: string; readonly day: AskedDay }
  readonly children: ReactNode
}

/** What stands around every page of the office. */
export const OfficePage = ({
  door,
  title,
  failed = false,
  back,
  tabs: tabRow,
  dayAt,
  children,
}: OfficePageProps) => {
  const { skip } = useTexts(doorTexts)
  const href = useHref()
  return (
    <Page skip={skip} width="desk" header={<DoorHeader door={door} />}>
      <PageTitle failed={failed || dayAt?.day.failed === true}>{title}</PageTitle>
      <div className="programme-pages">
        {back && <BackLink href={href(back.href)}>{back.words}</BackLink>}
        <h1>{title}</h1>
        {tabRow && <ProgrammeTabs {...tabRow} />}
        {dayAt?.day.on && <DayNotice address={dayAt.address} on={dayAt.day.on} />}
        {children}
        {dayAt && <OnDay address={dayAt.address} {...dayAt.day} />}
      </div>
    </Page>
  )
}
