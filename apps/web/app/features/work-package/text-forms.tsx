import { type FigureUnit, figureInWords } from '@yhdella/programme'
import { Button, Buttons, Disclosure, Notice, Table, TextArea } from '@yhdella/ui'
import { CommandForm } from '../../platform/command-form.tsx'
import { useLanguage, useTexts } from '../../platform/language.ts'
import { useReturnedTo } from '../../platform/returned.ts'
import { failureText, workPackageTexts } from './messages.ts'

type Field = 'situation' | 'achieved' | 'remaining'

type Value = { readonly value: number | null; readonly unit: FigureUnit }

export type TokenRow = {
  readonly token: string
  readonly figure: Value & {
    readonly source: { readonly name: Readonly<Record<'fi' | 'sv' | 'en', string>> }
  }
}

/** What the server answered to a look before saving. */
export type Preview = {
  readonly field: string
  readonly written: string
  readonly prose: readonly (string | Value)[]
  readonly unbound: readonly string[]
}

const Looks = ({ preview }: { readonly preview: Preview }) => {
  const { write } = useTexts(workPackageTexts)
  const language = useLanguage()
  const words = preview.prose
    .map(part => (typeof part === 'string' ? part : figureInWords(part, language)))
    .join('')
  return (
    <Notice tone={preview.unbound.length > 0 ? 'warning' : 'info'}>
      <p>
        <strong>{write.previewHeading}</strong>
      </p>
      <p className="own-words">{words}</p>
      {preview.unbound.map(token => (
        <p key={token}>{write.unbound(token)}</p>
      ))}
    </Notice>
  )
}

type TextFormProps = {
  readonly field: Field
  readonly written: string
  readonly commandKey: string
  readonly preview: Preview | null
}

/** One of the three texts. Looking and saving are two buttons of one form, so that neither loses what is typed. */
const TextForm = ({ field, written, commandKey, preview }: TextFormProps) => {
  const m = useTexts(workPackageTexts)
  const failed = useReturnedTo('text', { field })
  const looked = preview?.field === field ? preview : null
  const trouble = failed?.trouble ?? null
  return (
    <CommandForm intent="text" commandKey={commandKey} carried={{ field }} id={`write-${field}`}>
      <TextArea
        id={`written-${field}`}
        name="written"
        label={m.write.field[field]}
        errorWord=""
        error={trouble ? failureText(trouble.code, m) : undefined}
        rows={6}
        defaultValue={looked?.written ?? failed?.values.written ?? written}
      />
      {looked && <Looks preview={looked} />}
      <Buttons>
        <Button look="secondary">{m.write.save(m.write.field[field])}</Button>
        <Button look="quiet" name="look" value="1">
          {m.write.preview}
        </Button>
      </Buttons>
    </CommandForm>
  )
}

const Tokens = ({ tokens }: { readonly tokens: readonly TokenRow[] }) => {
  const { write } = useTexts(workPackageTexts)
  const language = useLanguage()
  return (
    <Disclosure title={write.tokens}>
      <Table
        caption={write.tokens}
        rows={tokens}
        rowKey={({ token }) => token}
        empty={write.noTokens}
        columns={[
          {
            key: 'name',
            title: write.name,
            names: true,
            cell: ({ figure }) => figure.source.name[language],
          },
          { key: 'token', title: write.token, cell: ({ token }) => <code>{token}</code> },
          { key: 'now', title: write.now, figures: true, cell: row => figureInWords(row.figure, language) },
        ]}
      />
    </Disclosure>
  )
}

export type TextFormsProps = {
  readonly fields: readonly { readonly field: Field; readonly written: string }[]
  readonly tokens: readonly TokenRow[]
  readonly commandKey: string
  readonly preview: Preview | null
}

/** Where a package's people write; nobody else sees these forms. */
export const TextForms = ({ fields, tokens, commandKey, preview }: TextFormsProps) => {
  const { write } = useTexts(workPackageTexts)
  return (
    <section aria-labelledby="write">
      <h2 id="write">{write.heading}</h2>
      <p>{write.intro}</p>
      <Tokens tokens={tokens} />
      {fields.map(({ field, written }) => (
        <TextForm key={field} field={field} written={written} commandKey={commandKey} preview={preview} />
      ))}
    </section>
  )
}
