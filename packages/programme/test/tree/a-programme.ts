import { plainDate } from '@yhdella/kernel'
import type { Decision, Output, Programme, Risk, Texts, WorkPackage } from '../../src/index.ts'

export const texts = (words: string): Texts => ({ fi: words, sv: words, en: words })

/** A programme of nothing but what the test says. */
export const aProgramme = (traits: Partial<Programme> = {}): Programme => ({
  id: 'esimerkki',
  countyId: 'esimerkki',
  county: texts('Esimerkki'),
  name: texts('Esimerkkiohjelma'),
  brand: null,
  national: { id: 'kansallinen', name: texts('Kansallinen ohjelma') },
  lead: texts('Lyhyesti'),
  aim: texts('Päämäärä'),
  startingPoint: null,
  from: plainDate('2022-01-01'),
  to: plainDate('2023-12-31'),
  phases: [],
  tranches: [],
  funders: [],
  actors: [],
  investments: [],
  strategicLinks: [],
  topics: [],
  phenomena: [],
  remarks: [],
  goals: [],
  measures: [],
  reported: [],
  workPackages: [],
  budget: null,
  outputs: [],
  models: [],
  pilots: [],
  risks: [],
  decisions: [],
  meetings: [],
  studies: [],
  publications: [],
  participation: [],
  methods: [],
  competences: [],
  funnels: [],
  ...traits,
})

export const aPackage = (traits: Partial<WorkPackage> = {}): WorkPackage => ({
  id: 'paketti',
  name: texts('Paketti'),
  scope: [],
  ownerTitle: null,
  from: plainDate('2022-01-01'),
  to: plainDate('2023-12-31'),
  goalIds: [],
  budgetCategoryIds: [],
  texts: [],
  isTold: true,
  remark: null,
  ...traits,
})

export const anOutput = (traits: Partial<Output> = {}): Output => ({
  id: 'tuotos',
  workPackageId: null,
  name: texts('Tuotos'),
  kind: 'document',
  investmentId: null,
  goalIds: [],
  states: [{ state: 'planned', on: null }],
  dueOn: null,
  livesOn: true,
  ownerNow: null,
  ownerAfter: null,
  ...traits,
})

export const aDecision = (traits: Partial<Decision> = {}): Decision => ({
  id: 'paatos',
  workPackageId: null,
  question: texts('Jatketaanko?'),
  askedOn: plainDate('2023-08-31'),
  decider: null,
  dueOn: null,
  answer: null,
  ...traits,
})

export const aRisk = (traits: Partial<Risk> = {}): Risk => ({
  id: 'riski',
  workPackageId: null,
  kind: 'risk',
  category: 'other',
  text: texts('Riski'),
  severity: null,
  raisedOn: plainDate('2023-08-31'),
  owner: null,
  action: null,
  actBy: null,
  closedOn: null,
  ...traits,
})
