import { doubt, months, rule } from '../define-rule.ts'
import { paragraph } from '../paragraph.ts'
import type { Rule } from '../rule.ts'
import { words } from '../words.ts'
import { notRolledOver, reasonMustBeRecorded } from './doubts.ts'

const older = {
  group: 'olderPeople',
  topic: 'decision',
  services: ['older-people.service'],
  limit: months(3),
  paragraphs: [paragraph('980/2012', '18', 2)],
} as const

const noAgeInNumbers = doubt(
  'interpretation',
  'Laki puhuu iäkkäästä henkilöstä ilman ikärajaa; kuka hän on, ratkaistaan palvelun valinnalla.',
  'Lagen talar om en äldre person utan åldersgräns; vem det är avgörs av valet av service.',
  'The law speaks of an older person without an age limit; the choice of service decides who that is.',
)

/** Services of older people: until 2022 from the decision, since 2023 from the opening of the matter. */
export const olderPeopleRules: readonly Rule[] = [
  rule('2013-07-01', '2022-12-31', {
    ...older,
    id: 'VPL-OLDER-IMPL-V1',
    name: words(
      'Iäkkään kiireetön palvelu päätöksestä',
      'Icke-brådskande service för äldre efter beslutet',
      'Non-urgent service for an older person, from the decision',
    ),
    sentence: words(
      'Iäkkään henkilön on saatava hänelle myönnetty kiireetön palvelu kolmen kuukauden kuluessa päätöksestä.',
      'En äldre person ska få den beviljade icke-brådskande servicen inom tre månader från beslutet.',
      'An older person must receive the non-urgent service granted within three months of the decision.',
    ),
    amendingActs: ['980/2012'],
    start: 'decisionMade',
    end: 'serviceReceived',
    doubts: [notRolledOver, noAgeInNumbers],
  }),
  rule('2023-01-01', null, {
    ...older,
    id: 'VPL-OLDER-IMPL-V2',
    name: words(
      'Iäkkään kiireetön palvelu vireilletulosta',
      'Icke-brådskande service för äldre från att ärendet inleddes',
      'Non-urgent service for an older person, from the opening of the matter',
    ),
    sentence: words(
      'Iäkkään henkilön kiireetöntä palvelua koskeva päätös on pantava toimeen kolmen kuukauden kuluessa asian vireilletulosta, jollei erityinen syy vaadi pidempää aikaa.',
      'Ett beslut om icke-brådskande service för en äldre person ska verkställas inom tre månader från det att ärendet inleddes, om inte särskilda skäl kräver längre tid.',
      'A decision on a non-urgent service for an older person must be carried out within three months of the matter being opened, unless a special reason requires longer.',
    ),
    amendingActs: ['876/2022'],
    start: 'caseOpened',
    end: 'decisionImplemented',
    extension: { kind: 'reasoned' },
    doubts: [notRolledOver, noAgeInNumbers, reasonMustBeRecorded],
  }),
]
