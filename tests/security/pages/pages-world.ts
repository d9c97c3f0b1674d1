/** The whole program with its pages and a log that is kept, and two people, of whom one's place is protected. */
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { Writable } from 'node:stream'
import {
  appointmentRoutes,
  campaignRoutes,
  contactRoutes,
  planRoutes,
  programmeImportRoutes,
  type Route,
  steeringReportRoutes,
} from '@yhdella/contract'
import type { LightMyRequestResponse } from 'fastify'
import { z } from 'zod'
import { staffOf } from '../../../apps/server/src/modules/case/case.fixtures.ts'
import { keepProfessionals, useCounty } from '../../../apps/server/src/modules/organisation/index.ts'
import {
  keepAssignments,
  keepProgrammes,
  loadProgrammes,
  useProgrammes,
} from '../../../apps/server/src/modules/programme/index.ts'
import { keepResidents, residentIdOf } from '../../../apps/server/src/modules/resident/index.ts'
import type { Actor } from '../../../apps/server/src/platform/actor.ts'
import { projectFolder } from '../../../apps/server/src/platform/config.ts'
import type { AsSystem } from '../../../apps/server/src/platform/jobs.ts'
import { createLog } from '../../../apps/server/src/platform/log.ts'
import { anonymous, resident } from '../../../apps/server/test/actors.ts'
import { httpInstance } from '../../../apps/server/test/http-instance.ts'
import { type Caller, callers } from '../doors/callers.ts'
import { doorOf } from '../doors/door.ts'
import { router, type Standing, type Target, targetMaker } from '../doors/target.ts'
import { canaryCounty, hiddenPlace, type Place, toldPlace } from './canary-county.ts'
import type { Names } from './crawl.ts'

/** A person of the crawl: her matter, and all by which a document may tell that it is about her. */
export type Found = {
  readonly place: Place
  readonly target: Target
  readonly marks: readonly string[]
}

export type Answer = {
  readonly status: number
  readonly type: string
  readonly body: Buffer
  readonly location: string | undefined
  readonly headers: Readonly<Record<string, unknown>>
}

type Injected = Pick<LightMyRequestResponse, 'statusCode' | 'rawPayload' | 'headers'>

const prepare = async (asSystem: AsSystem): Promise<void> => {
  useCounty(canaryCounty)
  useProgrammes(loadProgrammes(path.join(projectFolder, 'counties')))
  await asSystem('prepare', async tx => {
    await keepProgrammes(tx)
    await keepProfessionals(tx)
    await keepResidents(tx)
    await keepAssignments(tx)
  })
}

/** A log whose lines are kept, at the level that tells most. */
const keptLog = () => {
  const lines: string[] = []
  const write = (chunk: Buffer, _: unknown, done: () => void): void => {
    lines.push(...chunk.toString().split('\n').filter(Boolean))
    done()
  }
  return { lines, log: createLog('debug', new Writable({ write })) }
}

const ofStaff = (subject: string): Caller => {
  const person = canaryCounty.people.professionals.find(each => each.subject === subject)
  if (person === undefined) throw new Error(`${subject} does not work in the county`)
  const { name, roles, unitIds } = person
  return { subject, kind: 'professional', name, roles, unitIds, assesses: false }
}

const residentCaller = (subject: string, name: string): Caller => ({
  ...{ subject, kind: 'resident', name, roles: ['resident'], unitIds: [], assesses: false },
})

/** Everyone of the matrix, who works in each of the two places, and the protected person herself. */
export const visitors: readonly Caller[] = [
  ...callers,
  ...[hiddenPlace, toldPlace].map(({ therapist }) => ofStaff(therapist)),
  residentCaller('sara-testisuoja', 'the protected person'),
]

const standingAt = ({ unitId }: Place, placeProtected: boolean): Standing => ({
  ...{ name: `a wait at ${unitId}`, kind: 'wait', unitId, placeProtected, open: true, related: [router] },
})

export const pagesWorld = () => {
  const { lines, log } = keptLog()
  const http = httpInstance({ log, pages: true, composition: { prepare } })
  const { instance } = http
  const door = doorOf(http)
  const targets = targetMaker(instance)

  /** Calls a route to make something that the pages show. */
  const made = async (actor: Actor, route: Route, input: Record<string, unknown>) => {
    const answer = await instance.callUnknown(actor, route, { commandKey: randomUUID(), ...input })
    if (!answer.ok) throw new Error(`${route.path} made nothing: ${answer.code}`)
    return z.record(z.string(), z.unknown()).parse(answer.data)
  }
  const staff = async (subject: string): Promise<Actor> => {
    const { [subject]: person } = await instance.asSystem('given', tx => staffOf(tx, subject))
    if (person === undefined) throw new Error(`${subject} does not work in the county`)
    return person
  }

  /** A contact that she has begun to write, ready to be sent. */
  const begin = async (subject: string): Promise<string> => {
    const actor = resident(residentIdOf(subject))
    const { draftKey } = await made(actor, contactRoutes.openDraft, {
      text: `Salaisuus ${randomUUID()}`,
      language: 'fi',
    })
    const reply = { by: 'message', language: 'fi' }
    await made(actor, contactRoutes.saveDraft, { draftKey, reply, identify: true })
    return String(draftKey)
  }

  /** A matter that waits there, with a time booked on site: that is where a place would be told. */
  const settle = async (place: Place, subject: string, name: string, phone: string): Promise<Found> => {
    const waiting = await targets.make(standingAt(place, place === hiddenPlace), 'waiting')
    const { statusKey, entryId, slotId, words, personId, caseId } = waiting
    const input = { statusKey, entryId, slotId, mode: 'onSite' }
    const booked = await made(anonymous(), appointmentRoutes.bookMyTime, input)
    const bookingId = String(booked.bookingId)
    const target = { ...waiting, bookingId, draftKey: await begin(subject) }
    const marks = [words, personId, caseId, entryId, statusKey, target.draftKey, bookingId, name, phone]
    return { place, target, marks }
  }

  const answerOf = ({ statusCode, rawPayload, headers }: Injected): Answer => {
    const { location } = headers
    return {
      ...{ status: statusCode, type: String(headers['content-type'] ?? ''), body: rawPayload, headers },
      location: location === undefined ? undefined : String(location).replace(http.config.origin, ''),
    }
  }
  /** What a browser sends by itself: her cookie, and no proof. */
  const browserOf = async (caller: Caller): Promise<Record<string, string>> => {
    const { 'x-csrf': _, ...headers } = await door.headersOf(caller)
    return headers
  }
  const get = async (caller: Caller, address: string): Promise<Answer> =>
    answerOf(await http.app.inject({ url: address, headers: await browserOf(caller) }))
  const post = async (
    caller: Caller,
    address: string,
    payload: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Answer> => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    const headers = { ...(await browserOf(caller)), ...type, ...more }
    return answerOf(await http.app.inject({ method: 'POST', url: address, headers, payload }))
  }

  return {
    ...{ http, instance, door, get, post, lines, log, targets },
    /** The protected person and the other one, each with a matter in her place. */
    settleBoth: async () => ({
      hidden: await settle(hiddenPlace, 'sara-testisuoja', 'Testisuoja', '040 000 0105'),
      told: await settle(toldPlace, 'aino-esimerkkiranta', 'Esimerkkiranta', '040 000 0101'),
    }),
    /** What the office's and the leaders' pages show: a report begun, a file taken in, a plan kept. */
    furnish: async (): Promise<Names> => {
      const lead = await staff('sylvi-testikoski')
      const period = { from: '2023-07-01', to: '2023-09-15' }
      const { reportId } = await made(lead, steeringReportRoutes.beginReport, {
        ...period,
        programmeId: 'hella',
      })
      const file = { fileName: 'kalvot.txt', kind: 'deck', text: 'Kaikki etenee suunnitelman mukaan.' }
      const { importId } = await made(lead, programmeImportRoutes.receiveImport, {
        ...file,
        programmeId: 'hella',
      })
      const supervisor = await staff('martta-testivaara')
      const { planId } = await made(supervisor, planRoutes.savePlan, {
        ...{ serviceId: 'direct-physiotherapy', municipalityCode: '205', name: 'Kevään suunnitelma' },
        ...{ chosen: 'tried', extraPerWeek: 5, extraWeeks: 2, days: 14 },
      })
      const { mark } = await made(supervisor, campaignRoutes.proposeCampaign, { planId })
      const { campaignId } = await made(supervisor, campaignRoutes.openCampaign, {
        ...{ planId, mark, reason: 'Jono puretaan.' },
      })
      return {
        ...{ reportId: String(reportId), importId: String(importId) },
        ...{ planId: String(planId), campaignId: String(campaignId) },
        ...{
          programmeId: 'hella',
          goalId: 'access',
          measureId: 'physiotherapy-queue',
          ruleId: 'HT-CONTACT-V1',
        },
      }
    },
  }
}

export type PagesWorld = ReturnType<typeof pagesWorld>
