import { Button, FoldedOnPhone, Select, TextField } from '@yhdella/ui'
import { Form, Link } from 'react-router'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useCounty } from '../../platform/root-data.ts'
import type { Board } from './board.view.ts'
import { type BoardAddress, boardLink, clockNames, daysBeside } from './board-address.view.ts'
import { type MeasureMessages, measureTexts } from './messages.ts'

export type DayProblem = keyof MeasureMessages['problem']

type ChoicesProps = {
  readonly address: BoardAddress
  readonly board: Board
  readonly today: string
  readonly problem: DayProblem | null
}

const useCountyChoices = (m: MeasureMessages) => {
  const county = useCounty()
  const language = useLanguage()
  const services = (county?.services ?? []).filter(({ offered }) => offered)
  return {
    services: [
      { value: '', label: m.choose.anyService },
      ...services.map(each => ({ value: each.id, label: each.name[language] })),
    ],
    municipalities: [
      { value: '', label: m.choose.anyMunicipality },
      ...(county?.municipalities ?? []).map(each => ({ value: each.code, label: each.name[language] })),
    ],
  }
}

const DayLinks = ({ address, board, today }: Omit<ChoicesProps, 'problem'>) => {
  const m = useTexts(measureTexts)
  const { before, after } = daysBeside(board.on, today)
  return (
    <nav className="day-links" aria-label={m.choose.on}>
      <Link className="target" to={boardLink(address, { on: before })}>
        {m.choose.before}
      </Link>
      {after !== null && (
        <Link className="target" to={boardLink(address, { on: after === today ? null : after })}>
          {m.choose.after}
        </Link>
      )}
      {!board.live && (
        <Link className="target" to={boardLink(address, { on: null })}>
          {m.choose.now}
        </Link>
      )}
    </nav>
  )
}

/** Which evening, which clock, which part: a plain form, so that it works without a script and can be linked to. */
export const BoardChoices = ({ address, board, today, problem }: ChoicesProps) => {
  const m = useTexts(measureTexts)
  const { services, municipalities } = useCountyChoices(m)
  const key = [board.on, board.live, address.clock, address.service, address.municipality].join(' ')
  return (
    <search className="board-choices" aria-label={m.choose.legend}>
      <FoldedOnPhone key={key} title={m.choose.legend} open={problem !== null}>
        <Form method="get" action="/board">
          <input type="hidden" name="lang" value={address.language} />
          <TextField
            id="on"
            name="on"
            type="date"
            label={m.choose.on}
            hint={m.choose.onHint}
            error={problem === null ? undefined : m.problem[problem]}
            errorWord={m.choose.mend}
            defaultValue={board.live ? '' : board.on}
            input={{ max: today }}
          />
          <Select
            id="clock"
            name="clock"
            label={m.choose.clock}
            errorWord=""
            choices={clockNames.map(value => ({ value, label: m.clock[value] }))}
            defaultValue={address.clock}
          />
          <Select
            id="service"
            name="service"
            label={m.choose.service}
            errorWord=""
            choices={services}
            defaultValue={address.service ?? ''}
          />
          <Select
            id="municipality"
            name="municipality"
            label={m.choose.municipality}
            errorWord=""
            choices={municipalities}
            defaultValue={address.municipality ?? ''}
          />
          <Button look="secondary">{m.choose.show}</Button>
        </Form>
      </FoldedOnPhone>
      <DayLinks address={address} board={board} today={today} />
    </search>
  )
}
