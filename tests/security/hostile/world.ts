/** An instance with matters that stand in every way, whose log is kept, to be sent hostile requests. */
import path from 'node:path'
import { Writable } from 'node:stream'
import { staffOf } from '../../../apps/server/src/modules/case/case.fixtures.ts'
import { keepProfessionals, useCounty } from '../../../apps/server/src/modules/organisation/index.ts'
import {
  keepProgrammes,
  loadProgrammes,
  useProgrammes,
} from '../../../apps/server/src/modules/programme/index.ts'
import { keepResidents } from '../../../apps/server/src/modules/resident/index.ts'
import type { Professional } from '../../../apps/server/src/platform/actor.ts'
import { projectFolder } from '../../../apps/server/src/platform/config.ts'
import { createLog } from '../../../apps/server/src/platform/log.ts'
import { kainuu } from '../../../apps/server/test/counties.ts'
import { httpInstance } from '../../../apps/server/test/http-instance.ts'
import type { Caller } from '../doors/callers.ts'
import { doorOf } from '../doors/door.ts'
import type { State } from '../doors/line.ts'
import { standings, type Target, targetMaker } from '../doors/target.ts'
import type { Known } from './inputs-of.ts'
import type { HostileRequest } from './request-of.ts'

/** No time that has begun: a half hour holds too few of them for a long night. */
const states: readonly State[] = ['waiting', 'booked', 'visited']
/** Matters that are kept at hand; older ones stay in the tables. */
const atHand = 12

const places: Known = {
  unitId: [...kainuu.units.map(unit => unit.id), 'any'],
  serviceId: kainuu.services.map(service => service.id),
  municipalityCode: kainuu.municipalities.map(municipality => municipality.code),
  programmeId: ['hella', 'sustainable-growth-kainuu'],
  workPackageId: ['reception', 'oral-health'],
  goalId: ['access', 'physiotherapy-queue-falls'],
  ruleId: ['HT-CONTACT-V1', 'LSL-START'],
  fromOn: ['2026-11-23', '2026-11-24'],
  on: ['2026-11-20', '2026-11-23'],
}

export const hostileWorld = () => {
  const lines: string[] = []
  const log = createLog(
    'debug',
    new Writable({
      write: (chunk: Buffer, _, done) => {
        lines.push(...chunk.toString().split('\n').filter(Boolean))
        done()
      },
    }),
  )
  const http = httpInstance({
    log,
    composition: {
      prepare: async asSystem => {
        useCounty(kainuu)
        useProgrammes(loadProgrammes(path.join(projectFolder, 'counties')))
        await asSystem('prepare', async tx => {
          await keepProgrammes(tx)
          await keepProfessionals(tx)
          await keepResidents(tx)
        })
      },
    },
  })
  const { instance } = http
  const door = doorOf(http)
  const targets = targetMaker(instance)
  let made: readonly Target[] = []
  let nurse: Professional | undefined
  let turn = 0

  const all = (field: keyof Target): readonly unknown[] => made.map(target => target[field])

  return {
    /** Makes some more matters, in turn of every standing and state, and forgets the oldest. */
    freshen: async (): Promise<void> => {
      nurse ??= (await instance.asSystem('given', tx => staffOf(tx, 'aada-testila')))['aada-testila']
      const fresh: Target[] = []
      for (let count = 0; count < 3; count++, turn++) {
        const standing = standings[turn % standings.length]
        const state = states[Math.floor(turn / standings.length) % states.length]
        if (standing === undefined || state === undefined) continue
        fresh.push({ ...(await targets.make(standing, state)), draftKey: await targets.makeDraft() })
      }
      made = [...fresh, ...made].slice(0, atHand)
    },
    known: (): Known => ({
      ...places,
      ...{ caseId: all('caseId'), intoCaseId: all('caseId'), entryId: all('entryId'), slotId: all('slotId') },
      ...{ bookingId: all('bookingId'), statusKey: all('statusKey'), draftKey: all('draftKey') },
    }),
    send: async (caller: Caller, request: HostileRequest) => {
      const headers = await door.headersOf(caller)
      const { method, url, payload } = request
      const json = payload === undefined ? {} : { 'content-type': 'application/json' }
      const answer = await http.app.inject({
        ...{ method, url, headers: { ...headers, ...json } },
        ...(payload === undefined ? {} : { payload }),
      })
      return {
        status: answer.statusCode,
        body: answer.body,
        contentType: String(answer.headers['content-type']),
        cookies: answer.cookies,
      }
    },
    logged: (): readonly string[] => lines,
    log: () => log,
    standing: () => {
      if (nurse === undefined) throw new Error('Freshen first')
      return { nurse, instance, pool: instance.database.pool }
    },
  }
}
