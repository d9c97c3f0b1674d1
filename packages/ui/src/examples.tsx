/** Every component in each of its states: the page of components and its tests read this one list. */
import type { ReactNode } from 'react'
import { BackLink } from './back-link.tsx'
import { Button, Buttons, LinkButton } from './button.tsx'
import { Checkbox } from './checkbox.tsx'
import { ClockLabel } from './clock-label.tsx'
import { Disclosure } from './disclosure.tsx'
import { ErrorSummary } from './error-summary.tsx'
import { fieldExamples } from './examples-of-fields.tsx'
import { LanguageSwitch } from './language-switch.tsx'
import { Notice } from './notice.tsx'
import { Panel } from './panel.tsx'
import { Steps } from './steps.tsx'
import { SummaryList } from './summary-list.tsx'
import { Table } from './table.tsx'
import { Tabs } from './tabs.tsx'
import { Tag } from './tag.tsx'
import { Thread } from './thread.tsx'

export type Example = {
  readonly name: string
  /** Why one would use it, in a sentence. */
  readonly use: string
  readonly shown: ReactNode
}

const tones = ['plain', 'info', 'success', 'warning', 'alert'] as const

const actions: readonly Example[] = [
  {
    name: 'Button',
    use: 'Sends a form. One primary button on a page.',
    shown: (
      <Buttons>
        <Button type="button">Send the message</Button>
        <Button type="button" look="secondary">
          Show the times
        </Button>
        <Button type="button" look="alert">
          Cancel the time
        </Button>
        <Button type="button" look="quiet">
          Undo
        </Button>
      </Buttons>
    ),
  },
  {
    name: 'LinkButton',
    use: 'Goes to a page or starts a call.',
    shown: (
      <LinkButton wide href="#call">
        Contact us
      </LinkButton>
    ),
  },
  { name: 'BackLink', use: 'Leads to the page before.', shown: <BackLink href="#back">Back</BackLink> },
  {
    name: 'Disclosure',
    use: 'Hides what few need.',
    shown: (
      <div className="list">
        <Disclosure title="Where does the day come from?">
          <p>The day is counted from the assessment.</p>
        </Disclosure>
        <Disclosure title="Opened from the start" open>
          <p>What is inside.</p>
        </Disclosure>
      </div>
    ),
  },
  {
    name: 'LanguageSwitch',
    use: 'The same page in another language.',
    shown: (
      <LanguageSwitch
        label="Language of the example"
        sendWord="Continue"
        choices={[
          { code: 'fi', name: 'Suomi', href: '#fi', current: true },
          { code: 'sv', name: 'Svenska', href: '#sv', current: false },
          { code: 'en', name: 'English', href: '#en', current: false },
        ]}
      />
    ),
  },
]

const messages: readonly Example[] = [
  {
    name: 'Panel',
    use: 'Sets one matter apart.',
    shown: tones.map(tone => (
      <Panel key={tone} tone={tone} title={`A panel that is ${tone}`} level={3}>
        <p className="promise">We will reply by 16:00 on Monday 23 November.</p>
        <p>You do not need to do anything else now.</p>
      </Panel>
    )),
  },
  {
    name: 'Notice',
    use: 'A sentence or two that must not be missed.',
    shown: tones.map(tone => (
      <Notice key={tone} tone={tone}>
        <p>A notice that is {tone}.</p>
      </Notice>
    )),
  },
  {
    name: 'ErrorSummary',
    use: 'What to mend, above the heading.',
    shown: (
      <ErrorSummary
        title="Fix this first"
        problems={[{ fieldId: 'example-phone', text: 'Enter a phone number we can call.' }]}
      />
    ),
  },
  {
    name: 'Tag',
    use: 'A word or two that tells a state.',
    shown: (
      <p>
        <Tag>Waiting</Tag> <Tag tone="success">Answered</Tag> <Tag tone="alert">Red flag</Tag>
      </p>
    ),
  },
  {
    name: 'ClockLabel',
    use: 'How a due date stands, by shape and words.',
    shown: (
      <ul>
        <li>
          <ClockLabel state="inTime" detail="91 days left">
            By Tue 23 Feb 2027
          </ClockLabel>
        </li>
        <li>
          <ClockLabel state="today" detail="The last day is today">
            By Tue 24 Nov 2026
          </ClockLabel>
        </li>
        <li>
          <ClockLabel state="late" detail="4 days late">
            By Fri 20 Nov 2026
          </ClockLabel>
        </li>
        <li>
          <ClockLabel state="none">No last day</ClockLabel>
        </li>
      </ul>
    ),
  },
]

const lists: readonly Example[] = [
  {
    name: 'SummaryList',
    use: 'Answers to check, each with a way to change it.',
    shown: (
      <SummaryList
        rows={[
          {
            term: 'Your matter',
            value: 'My knee has hurt for three weeks.',
            change: { href: '#change', word: 'Change', what: 'your matter' },
          },
          { term: 'Where', value: 'Kajaani health station' },
        ]}
      />
    ),
  },
  {
    name: 'Steps',
    use: 'What has happened, what is next, what follows.',
    shown: (
      <Steps
        steps={[
          { key: 'a', title: 'We received your message', when: 'Mon 23 Nov 2026, 9:12', state: 'done' },
          { key: 'b', title: 'We reply to you', detail: ['A nurse'], when: 'By 16:00', state: 'now' },
          { key: 'c', title: 'We ask whether you got help', state: 'ahead' },
        ]}
      />
    ),
  },
  {
    name: 'Thread',
    use: 'Messages in the order they were written.',
    shown: (
      <Thread
        messages={[
          { id: '1', by: 'nurse', when: 'Mon 23 Nov 2026, 11:40', own: false, body: 'Is the knee swollen?' },
          { id: '2', by: 'You', when: 'Mon 23 Nov 2026, 12:01', own: true, body: 'A little.' },
        ]}
      />
    ),
  },
  {
    name: 'Table',
    use: 'Figures by row and column.',
    shown: (
      <Table
        caption="Waiting by town"
        rows={[
          { town: 'Kajaani', waiting: 64 },
          { town: 'Sotkamo', waiting: 50 },
        ]}
        rowKey={({ town }) => town}
        columns={[
          { key: 'town', title: 'Town', cell: ({ town }) => town, names: true },
          { key: 'waiting', title: 'Waiting', cell: ({ waiting }) => waiting, figures: true },
        ]}
        empty="Nobody waits."
      />
    ),
  },
  {
    name: 'Tabs',
    use: 'Views of one thing, each an address of its own.',
    shown: (
      <Tabs
        label="Views of the example"
        tabs={[
          { href: '#untaken', label: 'Not taken', count: 14, current: true },
          { href: '#mine', label: 'Mine', count: 2 },
        ]}
      />
    ),
  },
  {
    name: 'Checkbox',
    use: 'Yes or no.',
    shown: <Checkbox id="example-checkbox" name="settled" label="The matter is settled" />,
  },
]

export const examples: readonly Example[] = [...actions, ...messages, ...fieldExamples, ...lists]
