import type { Output, planRoutes } from '@yhdella/contract'

type Note = Output<(typeof planRoutes)['foretellQueue']>['notes'][number]

const notes: Readonly<Record<Note, string>> = {
  'under-four-weeks': 'Jonosta on tietoja alle neljältä viikolta, joten vaihteluvälit ovat leveitä.',
  'season-unknown': 'Tietoja on alle kahdelta vuodelta, joten vuodenajan vaikutusta ei voi erottaa.',
  'nobody-came': 'Jonoon ei ole tullut juuri ketään, joten tulijoiden määrä on arvaus.',
  'capacity-at-least': 'Jono on usein tyhjentynyt, joten aikoja voi olla enemmän kuin niitä on käytetty.',
  'capacity-unknown': 'Jonosta ei ole hoidettu ketään, joten aikojen määrää ei tiedetä.',
  'standing-still': 'Jono on seisonut: ketään ei ole hoidettu kahteen viikkoon, vaikka ihmisiä odottaa.',
  'ages-unknown': 'Yksittäisten odotusten pituutta ei tiedetä.',
}

const scenarios = {
  heading: 'Vaihtoehdot vierekkäin',
  caption: (day: string) => `Odottajat illalla ${day} eri vaihtoehdoissa`,
  lead: (day: string) =>
    `Taulukko kertoo, kuinka moni odottaa illalla ${day}. Kaikissa vaihtoehdoissa tulevat samat ihmiset, joten erot johtuvat vain lisäajoista.`,
  ranges: 'Suluissa on väli, jolle osuu kahdeksan tulevaisuutta kymmenestä.',
  names: {
    nothing: 'Ei lisäaikoja',
    tried: 'Kokeilu',
    other: 'Vertailu',
    goal: 'Tavoitteen vaatima',
  },
  what: (perWeek: string, until: string) => `${perWeek} viikossa, viimeinen päivä ${until}`,
  half: (perWeek: string) => `Jos puolet toteutuu: ${perWeek} viikossa`,
  table: {
    name: 'Vaihtoehto',
    slots: 'Lisäaikoja',
    cost: 'Hinta',
    waiting: 'Odottaa',
    fewer: 'Vähemmän kuin ilman',
    late: 'Yli lupauksen',
    sure: 'Tavoite toteutuu',
  },
  price: (price: string, minutes: string) =>
    `Yksi lisäaika maksaa ${price}. Siihen kuluu ${minutes} minuuttia työtä.`,
  assumed: 'Hinta on laskettu työtunnin hinnasta, joka on keksitty esittelyä varten.',
  noPrice: 'Lisäajan hintaa ei tiedetä. Kirjoita se, niin näet, mitä suunnitelma maksaa.',
}

const units = {
  heading: 'Lisäajat yksiköittäin',
  of: (name: string) => `Lisäajat viikossa: ${name}`,
  lead: 'Lisäajat on jaettu yksiköille sen mukaan, missä ihmiset odottavat. Pyhäpäivinä ei ole aikoja.',
  table: { unit: 'Yksikkö', perWeek: 'Viikossa', slots: 'Yhteensä', hours: 'Työtunteja', cost: 'Hinta' },
  weekdays: ['ma', 'ti', 'ke', 'to', 'pe'],
  csv: 'Lataa taulukkona (CSV)',
  json: 'Lataa tietoina (JSON)',
}

const save = {
  heading: 'Tallenna suunnitelma',
  name: 'Suunnitelman nimi',
  nameHint: 'Jos nimi on jo käytössä, tästä tulee sen uusi versio. Vanha versio säilyy.',
  chosen: 'Mikä vaihtoehto on suunnitelma?',
  reason: 'Miksi valitsit tämän? Ei pakollinen.',
  send: 'Tallenna suunnitelma',
  problem: {
    name: { other: 'Kirjoita suunnitelmalle nimi, jossa on enintään 80 merkkiä.' },
    reason: { other: 'Lyhennä perustelu enintään 500 merkkiin.' },
    chosen: { other: 'Valitse, mikä vaihtoehto on suunnitelma.' },
  },
  trouble: {
    ScenarioNotAsked: 'Tätä vaihtoehtoa ei enää ole. Laske uudelleen ja valitse sitten.',
    DayNotAhead: 'Tavoitteen päivä on jo mennyt. Valitse uusi päivä ja laske uudelleen.',
    SmallQueue: 'Jonossa on niin vähän ihmisiä, että suunnitelmaa ei tallenneta. Valitse suurempi alue.',
    UnknownQueue: 'Tällaista jonoa ei ole. Valitse palvelu ja kunta luettelosta.',
  },
}

const saved = {
  heading: 'Tallennetut suunnitelmat',
  caption: 'Suunnitelmien uusimmat versiot',
  none: 'Tästä palvelusta ei ole vielä tallennettu suunnitelmaa.',
  table: { name: 'Nimi', what: 'Lisäaikoja', cost: 'Hinta', by: 'Tallentaja' },
  version: (version: string) => `versio ${version}`,
  by: (who: string, when: string) => `${who}, ${when}`,
  asThen: (when: string) => `Luvut ovat sellaisia kuin ne olivat, kun suunnitelma tallennettiin: ${when}.`,
  chosen: (name: string, what: string) => `Suunnitelma on ${name}: ${what}.`,
  reason: 'Perustelu',
  again: 'Laske uudelleen tämän päivän jonosta',
  versions: 'Saman suunnitelman versiot',
  thisOne: 'tämä versio',
  back: 'Jonon tulevaisuus',
}

export const fi = {
  title: 'Jonon tulevaisuus',
  toPlan: 'Katso jonon tulevaisuus',
  choose: {
    legend: 'Valitse jono ja mitä kokeillaan',
    service: 'Palvelu',
    municipality: 'Kunta',
    wholeCounty: 'Koko alue',
    extra: 'Lisäaikoja viikossa',
    extraSlider: 'Lisäaikoja viikossa, liukusäädin',
    weeks: 'Kuinka monena viikkona',
    more: 'Vertaa toiseen vaihtoehtoon tai muuta hintaa',
    other: 'Vertaa: lisäaikoja viikossa',
    otherWeeks: 'Vertaa: kuinka monena viikkona',
    price: 'Yhden lisäajan hinta, euroa',
    priceHint: 'Jätä tyhjäksi, jos hinta lasketaan työtunnin hinnasta.',
    people: 'Tavoite: odottajia enintään',
    goalOn: 'Mihin päivään mennessä',
    goalHint: 'Jätä tyhjäksi, jos et hae tavoitetta.',
    show: 'Laske',
    mend: 'Korjaa:',
  },
  problem: {
    DayNotAhead: 'Valitse päivä, joka on huomenna tai vuoden sisällä siitä.',
    SmallQueue: 'Jonossa on niin vähän ihmisiä, että sen tietoja ei näytetä. Valitse suurempi alue.',
    UnknownQueue: 'Tällaista jonoa ei ole. Valitse palvelu ja kunta luettelosta.',
  },
  now: (waiting: string, oldest: string) =>
    `Nyt odottaa ${waiting}. Pisimpään odottanut on odottanut ${oldest} vrk.`,
  load: (came: string, slots: string) => `Jonoon tulee viikossa noin ${came} ja aikoja on noin ${slots}.`,
  sentence: (day: string, low: string, high: string, median: string) =>
    `Illalla ${day} odottaa kahdeksassa tulevaisuudessa kymmenestä ${low}–${high} ihmistä, keskimmäisessä ${median}.`,
  fan: 'Odottajat iltaisin',
  bands:
    'Tummin alue sisältää puolet tulevaisuuksista, keskimmäinen 80 % ja vaalein 95 %. Ohuet viivat ovat viisi esimerkkiä.',
  scale: (top: string) => `Kuvan asteikko on 0–${top} odottajaa.`,
  table: { on: 'Ilta', median: 'Keskimmäinen', in80: '80 %:n väli', late: 'Yli lupauksen' },
  tableHeading: 'Samat luvut taulukkona',
  noDays: 'Ennustetta ei voi laskea.',
  record: {
    heading: 'Miten ennuste on osunut',
    hits: (share: string, count: string) =>
      `Kun samaa menetelmää koeteltiin jonon omaan menneisyyteen ${count} kertaa, 80 %:n väli piti ${share} kerroista.`,
    beats: 'Se oli tarkempi kuin arvaus, että ensi viikko on kuin viime viikko.',
    doesNotBeat: 'Se ei ollut tarkempi kuin arvaus, että ensi viikko on kuin viime viikko.',
    none: 'Jonon menneisyys on liian lyhyt, jotta ennusteen osuvuutta voisi koetella.',
  },
  plan: {
    heading: 'Mitä tavoite vaatii',
    met: (without: string) => `Tavoite toteutuu ilman lisäaikoja ${without} todennäköisyydellä.`,
    planned: (slots: string, sure: string) =>
      `Tavoitteeseen tarvitaan ${slots} lisäaikaa viikossa huomisesta alkaen. Silloin se toteutuu ${sure} todennäköisyydellä.`,
    half: (half: string, without: string) =>
      `Jos ajoista toteutuu puolet, todennäköisyys on ${half}. Ilman lisäaikoja se on ${without}.`,
    refused: 'Tavoitetta ei saavuteta edes 500 lisäajalla viikossa. Siirrä päivää tai muuta tavoitetta.',
    grows: (grows: string, missing: string) =>
      `Kun lisäajat päättyvät, jono kasvaa taas noin ${grows} ihmisellä viikossa. Pysyvästi puuttuu noin ${missing} aikaa viikossa.`,
  },
  scenarios,
  units,
  save,
  saved,
  noteHeading: 'Mikä ennusteessa on epävarmaa',
  notes,
}
