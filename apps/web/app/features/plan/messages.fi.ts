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
  noteHeading: 'Mikä ennusteessa on epävarmaa',
  notes,
}
