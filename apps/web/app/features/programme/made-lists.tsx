import type { Language } from '@yhdella/kernel'
import { Table } from '@yhdella/ui'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { programmeTexts } from './messages.ts'
import { type ProgrammePage, roughDay } from './programme.view.ts'
import { RegisterTable, type RowForms } from './register-table.tsx'

type OutputRow = ProgrammePage['outputs'][number]
type ModelRow = ProgrammePage['models'][number]
type ListProps<Row> = { readonly rows: readonly Row[]; readonly forms?: RowForms<Row> | undefined }

export const OutputList = ({ rows, forms }: ListProps<OutputRow>) => {
  const { programme, notTold } = useTexts(programmeTexts)
  const language = useLanguage()
  const due = (on: string | null, overdue: boolean): string => {
    if (on === null) return notTold
    return overdue ? programme.overdue(roughDay(on, language)) : roughDay(on, language)
  }
  return (
    <RegisterTable
      caption={programme.outputsHeading}
      rows={rows}
      rowKey={({ outputId }) => outputId}
      empty={notTold}
      forms={forms}
      columns={[
        { key: 'name', title: programme.output, names: true, cell: ({ name }) => name },
        { key: 'state', title: programme.state, cell: ({ state }) => programme.outputState[state] },
        { key: 'due', title: programme.due, cell: ({ dueOn, overdue }) => due(dueOn, overdue) },
        {
          key: 'after',
          title: programme.ownerAfter,
          cell: ({ ownerAfter }) => ownerAfter ?? programme.nobody,
        },
      ]}
    />
  )
}

/** 'Kajaani 2.10.2023', and 'Kajaani 2.10.2023–4.10.2023' where the place has ended. */
const siteInWords = ({ name, from, to }: ModelRow['sites'][number], language: Language): string => {
  const [began, ended] = [from, to].map(day => (day === null ? '' : roughDay(day, language)))
  const days = ended === '' ? began : `${began}–${ended}`
  return days === '' ? name : `${name} ${days}`
}

export const ModelList = ({ rows, forms }: ListProps<ModelRow>) => {
  const { programme, notTold } = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <RegisterTable
      caption={programme.models}
      rows={rows}
      rowKey={({ modelId }) => modelId}
      empty={notTold}
      forms={forms}
      columns={[
        { key: 'name', title: programme.model, names: true, cell: ({ name }) => name },
        {
          key: 'state',
          title: programme.state,
          cell: ({ state, stateOn }) =>
            `${programme.modelState[state]}${stateOn === null ? '' : ` ${roughDay(stateOn, language)}`}`,
        },
        {
          key: 'sites',
          title: programme.sites,
          cell: ({ sites }) =>
            sites.length === 0 ? notTold : sites.map(site => siteInWords(site, language)).join(', '),
        },
        {
          key: 'after',
          title: programme.ownerAfter,
          cell: ({ ownerAfter }) => ownerAfter ?? programme.nobody,
        },
      ]}
    />
  )
}

export const CompetenceList = ({ rows }: { readonly rows: ProgrammePage['competences'] }) => {
  const { programme, notTold, unknown } = useTexts(programmeTexts)
  const people = (count: number | null) => count ?? unknown
  return (
    <Table
      caption={programme.competences}
      rows={rows}
      rowKey={({ competenceId }) => competenceId}
      empty={notTold}
      columns={[
        {
          key: 'method',
          title: programme.method,
          names: true,
          cell: ({ method, ageGroup, unit }) =>
            [method, programme.ageGroup[ageGroup], unit].filter(each => each !== null).join(', '),
        },
        { key: 'trained', title: programme.trained, figures: true, cell: ({ trained }) => people(trained) },
        {
          key: 'in',
          title: programme.inTraining,
          figures: true,
          cell: ({ inTraining }) => people(inTraining),
        },
        { key: 'off', title: programme.discontinued, figures: true, cell: row => people(row.discontinued) },
        { key: 'lead', title: programme.supervisors, figures: true, cell: row => people(row.supervisors) },
      ]}
    />
  )
}

export const PublicationList = ({ rows }: { readonly rows: ProgrammePage['publications'] }) => {
  const { programme, notTold } = useTexts(programmeTexts)
  const language = useLanguage()
  return (
    <Table
      caption={programme.publications}
      rows={rows}
      rowKey={({ title, on }) => `${on} ${title}`}
      empty={notTold}
      columns={[
        { key: 'title', title: programme.publication, names: true, cell: ({ title }) => title },
        { key: 'kind', title: programme.state, cell: ({ kind }) => programme.kind[kind] },
        { key: 'on', title: programme.since, cell: ({ on }) => roughDay(on, language) },
        { key: 'where', title: programme.where, cell: ({ where }) => where ?? notTold },
      ]}
    />
  )
}

export const ActorList = ({ rows }: { readonly rows: ProgrammePage['actors'] }) => {
  const { programme, notTold } = useTexts(programmeTexts)
  const language = useLanguage()
  const roleWord = (role: string): string =>
    // A role that is new in the data is shown by its own name.
    role in programme.role ? programme.role[role as keyof typeof programme.role] : role
  return (
    <Table
      caption={programme.actors}
      rows={rows}
      rowKey={({ name, from }) => `${name} ${from}`}
      empty={notTold}
      columns={[
        { key: 'name', title: programme.actor, names: true, cell: ({ name }) => name },
        { key: 'roles', title: programme.roles, cell: ({ roles }) => roles.map(roleWord).join(', ') },
        {
          key: 'when',
          title: programme.since,
          cell: ({ from, to }) =>
            from === null && to === null
              ? notTold
              : `${from === null ? '' : roughDay(from, language)}–${to === null ? '' : roughDay(to, language)}`,
        },
      ]}
    />
  )
}
