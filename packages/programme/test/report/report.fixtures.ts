/**
 * A steering report's data in the shape of an office's own: the reported budget of 31.8.2023 (whole euros; a blank is
 * no cell), ten packages of which two are told nothing of and one has no name. Sentences are invented.
 */
import { cents, type PlainDate, plainDate } from '@yhdella/kernel'
import type { Budget, Cell, CellKind } from '../../src/budget/budget.ts'
import { roundingCategory, stateAidCategories } from '../../src/budget/state-aid-categories.ts'
import { totalsOf } from '../../src/budget/totals.ts'
import type { Figure } from '../../src/report/figure.ts'
import type { ReportData, ReportPackage } from '../../src/report/report-data.ts'

export const cutDay: PlainDate = plainDate('2023-08-31')

const years = [2020, 2021, 2022, 2023] as const

type Row = readonly (number | null)[]

/** Planned and actual of the lowest lines by year, as reported. */
const reported: Readonly<Record<string, { readonly planned: Row; readonly actual: Row }>> = {
  'personnel.hired': {
    planned: [82_931, 297_170, 712_210, 835_460],
    actual: [53_886, 252_069, 639_669, 658_235],
  },
  'personnel.transferred': {
    planned: [49_800, 35_500, 95_000, 72_230],
    actual: [45_267, 38_496, 39_028, 84_386],
  },
  'services.expert': {
    planned: [203_170, 459_060, 997_990, 394_870],
    actual: [151_037, 386_845, 601_547, 32_968],
  },
  'services.travel': { planned: [6_000, 18_000, 29_170, 33_600], actual: [189, 1_645, 3_801, 10_354] },
  'services.training': { planned: [2_000, 6_000, 7_230, 8_400], actual: [0, 5_291, 35_754, 27_868] },
  'services.other': { planned: [1_000, 3_500, 7_080, 7_420], actual: [1_223, 5_693, 7_172, 15_700] },
  materials: { planned: [1_400, 5_400, 5_810, 4_235], actual: [2_187, 888, 3_591, 2_631] },
  rents: { planned: [5_000, 15_000, 33_030, 33_600], actual: [2_051, 8_550, 14_585, 16_042] },
  other: { planned: [null, null, 280_000, 280_000], actual: [null, null, 3_946, 48_671] },
  // The printed lines of 2022 add up to one euro less than the printed total.
  [roundingCategory.id]: { planned: [null, null, null, null], actual: [null, null, 1, null] },
  'investments.equipment': { planned: [4_000, 1_000, 4_000, 0], actual: [0, 0, 0, 559] },
}

const cellsOf = (categoryId: string, kind: CellKind, row: Row): readonly Cell[] =>
  row.flatMap((euros, nth) => {
    const year = years[nth]
    return euros === null || year === undefined ? [] : [{ categoryId, year, kind, cents: cents(euros * 100) }]
  })

export const reportedBudget: Budget = {
  categories: [...stateAidCategories, roundingCategory],
  years,
  cells: Object.entries(reported).flatMap(([id, { planned, actual }]) => [
    ...cellsOf(id, 'planned', planned),
    ...cellsOf(id, 'actual', actual),
  ]),
}

export const measured = (id: string, value: number | null, unit: Figure['unit'] = 'people'): Figure => ({
  value,
  unit,
  asOf: cutDay,
  source: {
    kind: 'measure',
    id,
    version: '1',
    name: { fi: `Mittari ${id}`, sv: `Mätare ${id}`, en: `Measure ${id}` },
  },
})

const inAll = (text: string) => ({ fi: text, sv: `${text} (sv)`, en: `${text} (en)` })

const untold: ReportPackage = {
  id: 'oral-health',
  name: inAll('Suun terveydenhuolto'),
  lights: [],
  situation: null,
  achieved: null,
  remaining: null,
  updatedOn: null,
  figures: [],
}

const told = (id: string, name: string | null, more: Partial<ReportPackage> = {}): ReportPackage => ({
  ...untold,
  id,
  name: name === null ? null : inAll(name),
  lights: [
    {
      aspect: 'schedule',
      state: 'asPlanned',
      origin: 'proposed',
      reason: inAll('Määräajat pitävät.'),
      since: plainDate('2023-08-01'),
    },
    {
      aspect: 'money',
      state: 'deviation',
      origin: 'set',
      reason: { fi: 'Koulutus maksoi enemmän.' },
      since: null,
    },
    { aspect: 'content', state: 'notSet', origin: 'proposed', reason: null, since: null },
  ],
  situation: { fi: ['Työ etenee.'] },
  achieved: { fi: ['Uusi malli on käytössä.\nTiimi kokoontuu kuukausittain.'] },
  remaining: { fi: ['Ohje hyväksytään.'], sv: ['Anvisningen godkänns.'] },
  updatedOn: plainDate('2023-08-28'),
  ...more,
})

const physiotherapy = measured('physiotherapy-queue', 65)

export const reportData: ReportData = {
  programme: {
    id: 'esimerkki',
    name: inAll('Esimerkkiohjelma'),
    partOf: inAll('Kansallinen esimerkki'),
    startsOn: plainDate('2020-07-01'),
    endsOn: plainDate('2023-12-31'),
    grant: measured('grant', 503_726_600, 'cents'),
  },
  period: { from: plainDate('2023-06-01'), to: cutDay },
  situation: { fi: ['Ohjelma on loppusuoralla.'] },
  packages: [
    told('reception', 'Moniammatillinen vastaanotto', {
      situation: { fi: ['Fysioterapian jonossa on ', physiotherapy, ' ihmistä.'] },
      figures: [{ name: inAll('Fysioterapian jono'), figure: physiotherapy }],
    }),
    untold,
    told('family', 'Perhekeskus'),
    told('psychosocial', 'Psykososiaaliset menetelmät'),
    told('wellbeing', 'Hyvinvointityö'),
    { ...untold, id: 'mental-health', name: inAll('Mielenterveys ja päihteet') },
    told('social-care', 'Sosiaalihuolto'),
    told('rehabilitation', 'Kuntoutus'),
    told('contraception', 'Maksuton ehkäisy'),
    told('participation', null),
  ],
  goals: [
    {
      id: 'within-7-days',
      name: inAll('Hoitoon seitsemässä päivässä'),
      direction: 'atLeast',
      baseline: measured('within-7-days', 0.42, 'share'),
      target: measured('within-7-days/target', 0.8, 'share'),
      targetBy: plainDate('2023-12-31'),
      legalLimit: measured('law/14-days', 14, 'days'),
      promise: measured('promise/7-days', 7, 'days'),
      latest: measured('within-7-days', 0.71, 'share'),
      series: [
        { on: plainDate('2023-06-30'), value: 0.65 },
        { on: plainDate('2023-07-31'), value: null },
        { on: cutDay, value: 0.71 },
      ],
    },
    {
      id: 'satisfaction',
      name: inAll('Tyytyväisyys paranee'),
      direction: 'rising',
      baseline: null,
      target: null,
      targetBy: null,
      legalLimit: null,
      promise: null,
      latest: null,
      series: [],
    },
  ],
  money: {
    budgetId: 'esimerkki',
    version: '3',
    asOf: cutDay,
    totals: totalsOf(reportedBudget),
    forecastLeft: 138_673_400,
    overspent: [
      { id: 'personnel.hired', name: inAll('Projektiin palkattu henkilöstö'), by: 520_600 },
      { id: 'services.training', name: inAll('Koulutuspalvelut'), by: 5_921_700 },
    ],
  },
  risks: [
    {
      id: 'continuity',
      text: inAll('Jatkosta ei ole sovittu.'),
      actBy: plainDate('2023-09-10'),
      owner: null,
      raisedOn: plainDate('2023-05-01'),
    },
    {
      id: 'workload',
      text: inAll('Kuormitus kasvaa.'),
      actBy: null,
      owner: { fi: 'Projektipäällikkö' },
      raisedOn: plainDate('2023-03-01'),
    },
  ],
  decisions: [
    {
      id: 'contraception-goes-on',
      text: inAll('Jatketaanko maksutonta ehkäisyä?'),
      state: 'asked',
      askedOn: plainDate('2023-07-28'),
      decidedOn: null,
      actBy: null,
      owner: { fi: 'Johtoryhmä' },
    },
    {
      id: 'team-meets',
      text: inAll('Tiimi kokoontuu kuukausittain.'),
      state: 'decided',
      askedOn: plainDate('2023-06-01'),
      decidedOn: plainDate('2023-06-16'),
      actBy: null,
      owner: { fi: 'Palvelupäällikkö' },
    },
  ],
  endings: [
    {
      id: 'pilot',
      name: inAll('Kuntoutuskoordinaattori'),
      endsOn: plainDate('2023-10-31'),
      ownerAfter: null,
    },
    { id: 'team', name: inAll('Tiimimalli'), endsOn: null, ownerAfter: { fi: 'Terveyspalvelut' } },
  ],
  competences: [
    {
      id: 'youth-ipc',
      ageGroup: inAll('Nuoret'),
      method: inAll('IPC'),
      trained: measured('trained/ipc', 23),
      inTraining: measured('in-training/ipc', null),
      discontinued: measured('discontinued/ipc', null),
      supervisors: measured('supervisors/ipc', 1),
    },
  ],
  events: [{ id: 'fair', name: inAll('Messut'), on: plainDate('2023-08-12'), where: inAll('Paltamo') }],
  notes: [inAll('Jonoon lasketaan myös toisesta palvelusta ohjatut.')],
}
