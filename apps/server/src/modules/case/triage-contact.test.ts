import { randomUUID } from 'node:crypto'
import { caseRoutes } from '@yhdella/contract'
import { describe, expect, test } from 'vitest'
import { caseWorld, code, toPhysiotherapy } from './case-world.fixtures.ts'

const { instance, at, who, given, waiting, entries, rows, take, triage, read } = caseWorld()

const done = async (answering: ReturnType<typeof triage>) => {
  const answer = await answering
  if (!answer.ok) throw new Error(`The decision was refused: ${answer.code}`)
  return answer.data
}

describe('Routing to a service', () => {
  test('the wait begins at the unit under its own clocks, and the contact has ended', async () => {
    const contact = await given({ receivedAt: '2026-11-20T15:00:00.000Z', redFlags: ['chest-pain'] })
    const answer = await done(triage(who('aada-testila'), contact, toPhysiotherapy, 3))
    expect(answer.undoUntil).toBe('2026-11-23T08:00:10.000Z')
    const [first, wait] = await entries(contact.caseId)
    expect(first).toMatchObject({ kind: 'contact', state: 'ended', disposition: 'routed', urgency: 3 })
    expect(wait).toMatchObject({
      id: answer.waitEntryId,
      kind: 'wait',
      state: 'waiting',
      serviceClass: 'primary-care.other',
      unitId: 'kajaani-health-station',
      urgency: 3,
      redFlag: false,
      startOn: '2026-11-23',
      dueAt: '2026-12-07T21:59:59.999Z',
      dueFamily: 'promise',
    })
    const decided = await rows(
      'select family, start_on, due_on, reason, decided_by from queue.due_decision where entry_id = $1 order by id',
      [answer.waitEntryId],
    )
    const by = { start_on: '2026-11-23', reason: 'opened', decided_by: who('aada-testila').id }
    expect(decided).toEqual([
      { family: 'law', due_on: '2027-02-23', ...by },
      { family: 'promise', due_on: '2026-12-07', ...by },
    ])
  })

  test('the matter stays open, and its course tells where to', async () => {
    const contact = await given()
    const { undoKey, waitEntryId } = await done(triage(who('aada-testila'), contact, toPhysiotherapy))
    expect(await rows('select closed_at from "case".matter')).toEqual([{ closed_at: null }])
    const [event] = await rows(`select by_id, detail from "case".event where kind = 'routed'`)
    expect(event).toMatchObject({
      by_id: who('aada-testila').id,
      detail: {
        serviceId: 'direct-physiotherapy',
        unitId: 'kajaani-health-station',
        entryId: waitEntryId,
        undoKey,
      },
    })
  })

  test('a service that is not offered and a unit that does not give it are refused, and nothing is written', async () => {
    const contact = await given()
    const by = who('aada-testila')
    const route = (serviceId: string, unitId: string) =>
      triage(by, contact, { kind: 'route', serviceId, unitId })
    expect(code(await route('hairdresser', 'kajaani-health-station'))).toBe('ServiceNotFound')
    expect(code(await route('contact', 'digital-centre'))).toBe('ServiceNotFound')
    expect(code(await route('direct-physiotherapy', 'paltamo-health-station'))).toBe('UnitNotOfService')
    expect(await entries(contact.caseId)).toMatchObject([{ state: 'waiting', urgency: null }])
    expect(await rows('select * from "case".undo')).toEqual([])
  })

  test('each service that the county offers can be routed to, with a limit of the law', async () => {
    const { services } = await instance
      .call(who('aada-testila'), caseRoutes.foreseeClocks, await given())
      .then(answer => {
        if (!answer.ok) throw new Error(answer.code)
        return answer.data
      })
    expect(services.map(({ serviceId }) => serviceId)).toEqual([
      'reception-nurse',
      'reception-doctor',
      'direct-physiotherapy',
      'mental-health',
      'addiction',
      'adult-social-work',
      'pharmacy',
      'oral-health',
    ])
    for (const { clocks } of services) expect(clocks.some(clock => clock.family === 'law')).toBe(true)
  })

  test('what was foreseen is what begins', async () => {
    const contact = await given({ birthYear: 2008 })
    const by = who('aada-testila')
    const foreseen = await instance.call(by, caseRoutes.foreseeClocks, { ...contact, language: 'sv' })
    if (!foreseen.ok) throw new Error(foreseen.code)
    await done(triage(by, contact, toPhysiotherapy))
    const shown = (await read(by, contact.caseId, 'sv')).entries.find(entry => entry.kind === 'wait')
    const service = foreseen.data.services.find(each => each.serviceId === 'direct-physiotherapy')
    expect(shown?.clocks).toEqual(service?.clocks)
  })
})

describe('Answering', () => {
  test('the message is held for ten seconds, the contact and the matter end', async () => {
    const contact = await given()
    const decision = { kind: 'answer', message: 'Lepo auttaa.\nSoita, jos pahenee.' } as const
    const { undoUntil } = await done(triage(who('aada-testila'), contact, decision, 5))
    expect(await rows('select body, visible_at, asks from message.message')).toEqual([
      { body: 'Lepo auttaa.\nSoita, jos pahenee.', visible_at: undoUntil, asks: false },
    ])
    expect(await entries(contact.caseId)).toMatchObject([{ state: 'ended', disposition: 'answered' }])
    expect(await rows('select disposition from "case".matter')).toEqual([{ disposition: 'answered' }])
    expect(await rows('select answered_at from "case".published_answer')).toEqual([
      { answered_at: '2026-11-23T08:00:00.000Z' },
    ])
  })

  test('a matter in which something else waits stays open', async () => {
    const contact = await given()
    const { person } = contact
    const other = await waiting({ person })
    await rows('update queue.entry set case_id = $1 where id = $2', [contact.caseId, other.wait.id])
    await done(triage(who('aada-testila'), contact, { kind: 'answer', message: 'Hei' }))
    expect(await rows('select closed_at from "case".matter where id = $1', [contact.caseId])).toEqual([
      { closed_at: null },
    ])
  })
})

test('Asking puts the contact aside, free of its holder, until she replies', async () => {
  const contact = await given()
  await take(who('aada-testila'), contact.entryId)
  await done(triage(who('aada-testila'), contact, { kind: 'ask', message: 'Kauanko on kestänyt?' }))
  expect(await entries(contact.caseId)).toMatchObject([
    { state: 'waiting', takenBy: null, askedAt: '2026-11-23T08:00:00.000Z', urgency: 4 },
  ])
  expect(await rows('select asks from message.message')).toEqual([{ asks: true }])
})

test('Closing without an answer needs its reason, which is for professionals', async () => {
  const contact = await given()
  const by = who('aada-testila')
  expect(code(await triage(by, contact, { kind: 'close', disposition: 'notReached', note: ' ' }))).toBe(
    'InputNotValid',
  )
  await done(triage(by, contact, { kind: 'close', disposition: 'notReached', note: 'Kolme soittoa.' }))
  expect(await rows('select kind, text from "case".event order by id')).toEqual([
    { kind: 'received', text: null },
    { kind: 'ended', text: 'Kolme soittoa.' },
    { kind: 'closed', text: null },
  ])
  expect(await entries(contact.caseId)).toMatchObject([{ disposition: 'notReached' }])
})

describe('A contact that cannot be decided of', () => {
  test('has been decided already', async () => {
    const contact = await given()
    await done(triage(who('aada-testila'), contact, toPhysiotherapy))
    expect(code(await triage(who('aada-testila'), contact, toPhysiotherapy))).toBe('EntryEnded')
  })
  test('is in a colleague’s hands', async () => {
    const contact = await given()
    await take(who('linnea-exempel'), contact.entryId)
    expect(code(await triage(who('aada-testila'), contact, toPhysiotherapy))).toBe('EntryTakenByOther')
    at('2026-11-23T08:10:00.000Z')
    expect(code(await triage(who('aada-testila'), contact, toPhysiotherapy))).toBe('done')
  })
  test('is of another matter, is a wait, or is not there', async () => {
    const [one, other, wait] = [await given(), await given(), await waiting()]
    const by = who('aada-testila')
    const entryNotFound = async (caseId: string, entryId: string) =>
      expect(code(await triage(by, { caseId, entryId }, toPhysiotherapy))).toBe('EntryNotFound')
    await entryNotFound(one.caseId, other.entryId)
    await entryNotFound(wait.caseId, wait.wait.id)
    await entryNotFound(one.caseId, randomUUID())
  })
})

describe('Two professionals at once', () => {
  test('of two decisions of one contact one is done, and one wait begins', async () => {
    const contact = await given()
    const answers = await Promise.all(
      [0, 1, 2, 3, 4, 5].map(index =>
        triage(who(index % 2 === 0 ? 'aada-testila' : 'linnea-exempel'), contact, toPhysiotherapy),
      ),
    )
    expect(answers.map(code).sort()).toEqual([
      'EntryEnded',
      'EntryEnded',
      'EntryEnded',
      'EntryEnded',
      'EntryEnded',
      'done',
    ])
    expect(await entries(contact.caseId)).toHaveLength(2)
  })

  test('taking and deciding meet without a loss: whoever came second is told', async () => {
    const contact = await given()
    const [taken, decided] = await Promise.all([
      take(who('linnea-exempel'), contact.entryId),
      triage(who('aada-testila'), contact, toPhysiotherapy),
    ])
    expect([
      ['done', 'EntryTakenByOther'],
      ['EntryEnded', 'done'],
    ]).toContainEqual([code(taken), code(decided)])
  })
})

test('The same command sent again decides once', async () => {
  const contact = await given()
  const input = { ...contact, urgency: 4, decision: toPhysiotherapy, commandKey: randomUUID() }
  const first = await instance.call(who('aada-testila'), caseRoutes.triageContact, input)
  expect(await instance.call(who('aada-testila'), caseRoutes.triageContact, input)).toEqual(first)
  expect(await entries(contact.caseId)).toHaveLength(2)
})

test('Who decided may read the matter afterwards, wherever it waits', async () => {
  const contact = await given()
  const kuhmo = { kind: 'route', serviceId: 'direct-physiotherapy', unitId: 'kuhmo-health-station' } as const
  await done(triage(who('aada-testila'), contact, kuhmo))
  expect((await read(who('aada-testila'), contact.caseId)).open).toBe(true)
  expect(await rows('select ground from "case".care_relation')).toEqual([{ ground: 'triaged' }])
})
