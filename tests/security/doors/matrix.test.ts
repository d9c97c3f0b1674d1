/**
 * Doors that must stay shut: every route, by everyone, on matters that stand to the caller in every way, over HTTP.
 * Each cell's answer, its row in the use log and, where the door is shut, the tables are held to the policy.
 */
import { describe, expect, test } from 'vitest'
import { type Caller, callers } from './callers.ts'
import type { Line } from './line.ts'
import { policy } from './policy.ts'
import { type Standing, standings } from './target.ts'
import { doorsWorld, isAboutMatter, keyTriers } from './world.ts'

const { instance, judgeAll } = doorsWorld()
const lines = Object.entries(policy)
const aboutMatter = lines.filter(([, line]) => isAboutMatter(line))
const aboutNone = lines.filter(([, line]) => !isAboutMatter(line))
const triesKey = (caller: Caller, standing: Standing): boolean =>
  keyTriers.includes(caller.subject) || standing.name === 'a wait at Kajaani'
const doneBySomeone = new Set<string>()
const tellThePlace = new Set<string>()

test('Every route has its line in the policy, and every line its route', () => {
  expect(instance.routes.map(each => each.name).sort()).toEqual(Object.keys(policy).sort())
})

test('Every role of the county comes to the doors', () => {
  const holders: readonly Line['may'][] = lines.map(([, line]) => line.may)
  const named = new Set(holders.flatMap(may => (may === 'everyone' ? [] : may)))
  expect([...named].sort()).toEqual([...new Set(callers.flatMap(caller => caller.roles))].sort())
})

describe.each(callers)('$name', caller => {
  test('is let in where nobody’s matter is asked for, or turned away, as the policy says', async () => {
    const [standing] = standings
    if (standing === undefined) throw new Error('There are standings')
    const { wrong, done } = await judgeAll(caller, standing, aboutNone)
    for (const name of done) doneBySomeone.add(name)
    expect(wrong).toEqual([])
  })

  test.each(standings)('and $name', async standing => {
    const lines = aboutMatter.filter(([, line]) => line.asks !== 'matterKey' || triesKey(caller, standing))
    const { wrong, done, tellingPlace } = await judgeAll(caller, standing, lines)
    for (const name of done) doneBySomeone.add(name)
    if (!standing.placeProtected) for (const name of tellingPlace) tellThePlace.add(name)
    expect(wrong).toEqual([])
  })
})

test('The same reading finds the place of those whose place may be told: it would find a protected one', () => {
  expect([...tellThePlace]).toEqual(expect.arrayContaining(['listWork', 'readCase', 'readStatus']))
})

test('No route is known by its refusals only: each does its work for someone', () => {
  const never = Object.keys(policy).filter(
    name => !doneBySomeone.has(name) && policy[name]?.roleOnly !== true,
  )
  expect(never).toEqual([])
})
