import { type Words, words } from '../words.ts'

/** What an example shows. */
export const exampleKinds = {
  ordinary: words('Tavallinen päivä', 'En vanlig dag', 'An ordinary day'),
  late: words('Päivää myöhässä', 'En dag för sent', 'A day late'),
  holiday: words('Pyhien yli', 'Över helgen', 'Across holidays'),
  lawChange: words('Lain muuttuessa', 'När lagen ändras', 'As the law changes'),
  monthEnd: words('Kuukauden lopussa', 'I slutet av månaden', 'At the end of a month'),
  birthday: words('Syntymäpäivän kohdalla', 'Vid födelsedagen', 'Around a birthday'),
  outsideHours: words('Virka-ajan ulkopuolella', 'Utanför tjänstetid', 'Outside office hours'),
  waived: words('Potilas luopuu', 'Patienten avstår', 'The patient gives up'),
  postponed: words('Potilas siirtää aikaa', 'Patienten skjuter upp', 'The patient postpones'),
  extended: words('Perusteltu pidennys', 'Motiverad förlängning', 'A reasoned extension'),
  secondLimit: words('Kaksi aikaa, sana "tai"', 'Två tider, ordet "eller"', 'Two limits and the word "or"'),
  sameLimit: words('Kello ei ala alusta', 'Klockan börjar inte om', 'The clock does not start over'),
  settled: words('Tarvetta ei ollutkaan', 'Behovet fanns inte', 'The need was not there'),
  exactStart: words('Tarkempi alku', 'En noggrannare start', 'A more exact start'),
  plan: words('Suunnitelman mukainen hoito', 'Vård enligt plan', 'Care under a plan'),
  neverInForce: words('Ei koskaan voimassa', 'Trädde aldrig i kraft', 'Never in force'),
} as const satisfies Record<string, Words>

export type ExampleKind = keyof typeof exampleKinds

export const isExampleKind = (text: string): text is ExampleKind => Object.hasOwn(exampleKinds, text)
