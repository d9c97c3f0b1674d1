import { randomUUID } from 'node:crypto'
import { id, instant } from '@yhdella/kernel'
import type { KyselyPlugin } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Transaction } from '../../platform/transaction.ts'
import { aPerson } from './case.fixtures.ts'
import { caseWorld } from './case-world.fixtures.ts'
import { type NewCase, openCases, type Statement, type ToldAnew, tellAnew } from './index.ts'

const { instance, at, who, given, waiting, entries, rows, triage, read } = caseWorld()

/** The same transaction, counting the statements that pass. */
const counting = (tx: Transaction) => {
  const seen = { statements: 0 }
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      seen.statements += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  return { seen, tx: { ...tx, db: tx.db.withPlugin(plugin) } }
}

const statement = (traits: Partial<Statement> = {}): Statement => ({
  id: id(randomUUID()),
  ownWords: 'Selkä on kipeä.',
  source: 'web',
  language: 'fi',
  receivedAt: instant('2026-11-23T08:00:00.000Z'),
  redFlags: [],
  unfinished: false,
  onBehalfOf: null,
  ...traits,
})

const opened = (count: number, traits: Partial<NewCase> = {}) =>
  instance.asSystem('given', async tx => {
    const person = await aPerson(tx)
    const counted = counting(tx)
    const newCases = Array.from({ length: count }, () => ({
      person,
      statement: statement(),
      replyBy: 'message',
      receivedBy: null,
      ...traits,
    }))
    return { cases: await openCases(counted.tx, newCases), statements: counted.seen.statements, person }
  })

describe('Many matters at once', () => {
  test('cost as many statements as one', async () => {
    const one = await opened(1)
    const many = await opened(256)
    expect(many.statements).toBe(one.statements)
    expect(many.statements).toBeLessThanOrEqual(7)
    expect(many.cases).toHaveLength(256)
  })

  test('come in their order, each with its entry, clocks and course', async () => {
    const caseIds = [randomUUID(), randomUUID(), randomUUID()].map(each => id<'Case'>(each))
    await instance.asSystem('given', async tx => {
      const person = await aPerson(tx)
      const answer = await openCases(
        tx,
        caseIds.map((caseId, index) => ({
          id: caseId,
          person,
          statement: statement({ ownWords: `Asia ${index}`, redFlags: index === 1 ? ['chest-pain'] : [] }),
          replyBy: 'call',
          receivedBy: index === 2 ? { id: who('aada-testila').id, name: 'Aada Testilä' } : null,
        })),
      )
      expect(answer.map(({ caseId }) => caseId)).toEqual(caseIds)
    })
    const seen = await Promise.all(caseIds.map(caseId => read(who('aada-testila'), caseId)))
    expect(seen.map(({ contacts }) => contacts[0]?.ownWords)).toEqual(['Asia 0', 'Asia 1', 'Asia 2'])
    expect(seen.map(({ timeline }) => timeline.map(({ kind, by }) => `${kind} ${by}`))).toEqual([
      ['received Testilä Anna'],
      ['received Testilä Anna', 'redFlagShown Testilä Anna'],
      ['received Aada Testilä'],
    ])
    expect(seen.every(({ entries: [entry] }) => entry?.clocks.length === 2)).toBe(true)
    expect(await rows('select case_id, ground from "case".care_relation')).toEqual([
      { case_id: caseIds[2], ground: 'received' },
    ])
  })

  test('none is none', async () => {
    expect((await opened(0)).cases).toEqual([])
  })
})

test('A letter’s clocks run from its arrival', async () => {
  const { caseId } = await given({ receivedAt: '2026-11-20T07:00:00.000Z' })
  expect(await entries(caseId)).toMatchObject([
    { openedAt: '2026-11-23T08:00:00.000Z', startOn: '2026-11-20', dueAt: '2026-11-20T14:00:00.000Z' },
  ])
})

describe('A matter told anew', () => {
  const again = async (
    caseId: NewCase['id'],
    traits: Partial<Statement> = {},
    told: Partial<ToldAnew> = {},
  ) => {
    const [{ id: statementId }] = await rows('select id from "case".statement where case_id = $1', [caseId])
    await instance.asSystem('given', async tx =>
      tellAnew(tx, [
        {
          caseId: id(caseId ?? ''),
          person: await aPerson(tx, { name: 'Maija Testilä', municipalityCode: '777' }),
          statement: statement({ id: statementId, ownWords: 'Selkä ja polvi.', ...traits }),
          replyBy: 'call',
          ...told,
        },
      ]),
    )
  }

  test('has its words, person and line from now on; the clocks go on', async () => {
    const { caseId, entryId } = await given({ unfinished: true, redFlags: ['chest-pain'] })
    const [before] = await entries(caseId)
    await again(caseId)
    const [after] = await entries(caseId)
    expect(after).toMatchObject({
      id: entryId,
      summary: 'Selkä ja polvi.',
      replyBy: 'call',
      municipalityCode: '777',
      redFlag: true,
      dueAt: before?.dueAt,
    })
    const shown = await read(who('aada-testila'), caseId)
    expect(shown.banner).toMatchObject({ name: 'Testilä Maija', personId: after?.personId })
    expect(shown.contacts).toMatchObject([{ ownWords: 'Selkä ja polvi.', unfinished: false }])
  })

  test.each([
    ['waits for a service', async () => (await waiting()).caseId],
    [
      'is closed',
      async () => {
        const contact = await given()
        await triage(who('aada-testila'), contact, { kind: 'answer', message: 'Hei' })
        return contact.caseId
      },
    ],
  ])('that %s: new words wait at the desk again', async (_, make) => {
    const caseId = await make()
    at('2026-11-24T08:00:00.000Z')
    await again(caseId)
    expect((await entries(caseId)).at(-1)).toMatchObject({
      kind: 'contact',
      state: 'waiting',
      summary: 'Selkä ja polvi.',
      dueAt: '2026-11-24T14:00:00.000Z',
    })
    expect(await rows('select closed_at from "case".matter where id = $1', [caseId])).toEqual([
      { closed_at: null },
    ])
  })

  test('that is closed, in the same words, stays closed', async () => {
    const contact = await given({ ownWords: 'Selkä.' })
    await triage(who('aada-testila'), contact, { kind: 'answer', message: 'Hei' })
    await again(contact.caseId, { ownWords: 'Selkä.' })
    expect(await entries(contact.caseId)).toMatchObject([{ state: 'ended' }])
  })

  test('many at once cost as many statements as one', async () => {
    const count = async (cases: number) => {
      const { cases: made, person } = await opened(cases)
      const told = await rows('select id, case_id from "case".statement where case_id = any($1)', [
        made.map(({ caseId }) => caseId),
      ])
      return instance.asSystem('given', async tx => {
        const counted = counting(tx)
        await tellAnew(
          counted.tx,
          told.map(row => ({
            caseId: row.case_id,
            person,
            statement: statement({ id: row.id, ownWords: 'Uudet sanat.' }),
            replyBy: 'message',
          })),
        )
        return counted.seen.statements
      })
    }
    expect(await count(100)).toBe(await count(1))
  })
})
