import type { campaignRoutes, Output } from '@yhdella/contract'

type Reason = Output<(typeof campaignRoutes)['proposeCampaign']>['missing'][number]['reason']

const reasons: Readonly<Record<Reason, string>> = {
  nobodyWorksThere: 'Yksikössä ei ole ketään, jota on pyydetty ja joka antaa tätä palvelua.',
  allAway: 'Kaikki ovat poissa.',
  allElsewhere: 'Kaikki ottavat vastaan toisessa yksikössä samana päivänä.',
  noRoom: 'Aukioloaikaan ei mahdu enempää aikoja.',
}

const open = {
  title: 'Avaa lisäajat varattaviksi',
  lead: (name: string, version: string) => `Suunnitelma: ${name}, versio ${version}.`,
  ask: {
    legend: 'Mitkä suunnitelman ajoista avataan?',
    fromOn: 'Ensimmäinen päivä',
    toOn: 'Viimeinen päivä',
    opensAt: 'Aikaisintaan klo',
    closesAt: 'Viimeistään klo',
    hoursHint: 'Kirjoita tunnit ja minuutit, esimerkiksi 12:00.',
    who: 'Ketkä ottavat vastaan?',
    whoHint:
      'Ensin kysytään niitä, jotka ovat yksikössä muutenkin, ja sitten niitä, joille on tulossa vähiten lisäaikoja.',
    times: (count: string) => (count === '1' ? '1 lisäaika' : `${count} lisäaikaa`),
    notAsked: 'ei kysytä',
    show: 'Näytä ajat',
    mend: 'Korjaa:',
  },
  problem: {
    DaysReversed: 'Viimeinen päivä on ennen ensimmäistä. Vaihda toinen niistä.',
    OutsidePlan: 'Valitse päivät suunnitelman ajalta, aikaisintaan huomisesta.',
    PlanIsOver:
      'Suunnitelman viimeinen päivä on jo mennyt. Laske jono uudelleen ja tallenna uusi suunnitelma.',
    OutsideOpeningHours: 'Yksiköt eivät ole silloin auki. Valitse kellonajat aukioloajalta.',
    TooManyTimes: 'Kerralla avataan enintään 600 aikaa. Valitse aikaisempi viimeinen päivä.',
    NothingToOpen: 'Suunnitelmassa ei ole lisäaikoja.',
    InputNotValid: 'Kirjoita kellonajat muodossa 12:00.',
  },
  found: (placed: string, wanted: string) => `Suunnitelman ${wanted} ajasta ${placed} mahtuu kirjoihin.`,
  minutes: (minutes: string) => `Jokainen aika kestää ${minutes} minuuttia.`,
  missing: {
    caption: 'Ajat, joille ei löytynyt paikkaa',
    unit: 'Yksikkö',
    reason: 'Miksi',
    times: 'Aikoja',
    days: 'Päiviä',
  },
  times: {
    caption: 'Ajat, jotka avataan',
    on: 'Päivä',
    unit: 'Yksikkö',
    who: 'Ammattilainen',
    at: 'Kellonajat',
  },
  none: 'Yhtään aikaa ei voi avata. Muuta päiviä, kellonaikoja tai ammattilaisia.',
  why: 'Miksi ajat avataan?',
  whyHint: 'Perustelu näkyy kaikille, jotka seuraavat suunnitelmaa.',
  send: (count: string) => (count === '1' ? 'Avaa 1 aika' : `Avaa ${count} aikaa`),
  wrong: { reason: { other: 'Kirjoita, miksi ajat avataan. Enintään 500 merkkiä.' } },
  trouble: {
    ProposalChanged:
      'Kirjat ovat muuttuneet sen jälkeen, kun ajat näytettiin. Mitään ei avattu. Tarkista uudet ajat ja avaa ne sitten.',
    NothingToOpen: 'Yhtään aikaa ei voi avata. Muuta päiviä, kellonaikoja tai ammattilaisia.',
  },
}

const absences = {
  heading: 'Poissaolot',
  lead: 'Poissa olevalle ei avata aikoja. Kun kirjaat poissaolon, hänen vapaat aikansa poistuvat kirjasta. Syytä ei kirjata.',
  caption: 'Tulevat poissaolot',
  none: 'Poissaoloja ei ole kirjattu.',
  table: { who: 'Ammattilainen', days: 'Päivät', by: 'Kirjaaja' },
  days: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
  end: 'Poista poissaolo',
  add: 'Kirjaa poissaolo',
  who: 'Kuka on poissa?',
  from: 'Poissa alkaen',
  to: 'Viimeinen poissaolopäivä',
  wrong: {
    awayFrom: { other: 'Valitse ensimmäinen poissaolopäivä.' },
    awayTo: { other: 'Valitse viimeinen poissaolopäivä.' },
  },
  trouble: {
    AbsenceOverlaps: 'Hänelle on jo kirjattu poissaolo näille päiville.',
    DaysReversed: 'Viimeinen poissaolopäivä on ennen ensimmäistä. Vaihda toinen niistä.',
    DayNotAhead: 'Poissaolo on jo mennyt. Valitse päivät tästä päivästä alkaen.',
    AbsenceNotFound: 'Poissaolo on jo poistettu.',
  },
  done: (taken: string) => `Poissaolo on kirjattu. Kirjasta poistui vapaita aikoja: ${taken}.`,
  toMove: (booked: string) => `Näiltä päiviltä on varattu aikoja: ${booked}. Siirrä ne ajanvarauskirjassa.`,
}

const followed = {
  title: (name: string) => `Avatut lisäajat: ${name}`,
  opened: (who: string, when: string) => `Ajat avasi ${who}, ${when}.`,
  sum: (opened: string, booked: string, left: string) =>
    `Avatuista ajoista (${opened}) on varattu ${booked}. Vapaana on vielä ${left}.`,
  reason: 'Perustelu',
  units: { caption: 'Avatut ajat yksiköittäin', unit: 'Yksikkö' },
  counts: {
    opened: 'Avattu',
    booked: 'Varattu',
    left: 'Vapaana',
    unused: 'Jäi käyttämättä',
    takenBack: 'Otettu takaisin',
  },
  times: {
    title: 'Kaikki ajat',
    caption: 'Avatut ajat',
    at: 'Aika',
    unit: 'Yksikkö',
    who: 'Ammattilainen',
    state: 'Tila',
  },
  takeBack: {
    heading: 'Ota varaamattomat ajat takaisin',
    lead: (left: string) =>
      `Kirjoista poistuu ${left} aikaa, joita kukaan ei ole varannut. Varatut ajat jäävät, eikä kenenkään aika peruunnu.`,
    why: 'Miksi ajat otetaan takaisin?',
    send: 'Ota ajat takaisin',
    wrong: { reason: { other: 'Kirjoita, miksi ajat otetaan takaisin. Enintään 500 merkkiä.' } },
    trouble: { NothingLeft: 'Vapaita aikoja ei enää ole, joten mitään ei otettu takaisin.' },
  },
  taken: (times: string, who: string, when: string) => `${who} otti takaisin ${times} aikaa, ${when}.`,
  takenHeading: 'Takaisin otetut ajat',
  toPlan: 'Suunnitelma',
}

export const fi = {
  open,
  reasons,
  absences,
  followed,
  list: {
    heading: 'Suunnitelmasta avatut ajat',
    caption: 'Avatut ajat avaamisen mukaan',
    none: 'Suunnitelman aikoja ei ole vielä avattu varattaviksi.',
    days: 'Päivät',
    toOpen: 'Avaa lisäajat varattaviksi',
  },
}
