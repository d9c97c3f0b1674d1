/** What a steering report says in Finnish. The other languages say every one of the same things. */
import type { LightAspect, LightState } from '../light/light.ts'

/** Column titles: as many as there are columns, in every language. */
const three = (...titles: readonly [string, string, string]) => titles
const four = (...titles: readonly [string, string, string, string]) => titles
const five = (...titles: readonly [string, string, string, string, string]) => titles
const two = (...titles: readonly [string, string]) => titles

const lightWord: Readonly<Record<LightState, string>> = {
  asPlanned: 'Etenee suunnitellusti',
  deviation: 'Poikkeama, joka vaatii huomiota',
  notAllGoals: 'Kaikkia tavoitteita ei saavuteta',
  notSet: 'Tilaa ei ole asetettu',
}

const aspect: Readonly<Record<LightAspect, string>> = {
  schedule: 'Aikataulu',
  money: 'Raha',
  content: 'Sisältö',
}

export const fi = {
  title: (programme: string) => `${programme}: ohjausryhmän raportti`,
  period: (from: string, to: string) => `Kausi ${from}–${to}`,
  asOf: (day: string) => `Luvut ovat päivältä ${day}.`,
  unnamed: (nth: number) => `Nimetön työpaketti ${nth}`,
  cover: {
    partOf: (name: string) => `Ohjelma on osa kokonaisuutta ${name}.`,
    runs: (from: string, to: string) => `Ohjelma kestää ${from}–${to}.`,
    grant: 'Rahoitus on {grant}.',
  },
  situation: {
    title: 'Ohjelman tilanne',
    timeUsed: 'Ohjelman ajasta on kulunut {share}.',
    moneyUsed: 'Rahasta on käytetty {used}, joka on {share}. Käyttämättä on {left}.',
    packages: (all: number, asPlanned: number, deviation: number, notAll: number, notSet: number) =>
      `Työpaketteja on ${all}. Suunnitellusti etenee ${asPlanned}, huomiota vaatii ${deviation}, kaikkia tavoitteita ei saavuta ${notAll} ja ilman tilaa on ${notSet}.`,
    lackOfText: 'Ohjelman tilannetta ei ole kirjoitettu.',
    moneyUnknown: 'Rahan käyttöä ei ole kirjattu.',
  },
  lights: {
    title: 'Työpakettien tila',
    head: three('Työpaketti', 'Tila', 'Miksi'),
    caption: 'Työpakettien tila',
    captionOf: (name: string) => `Tila: ${name}`,
    aspectHead: three('Mitä arvioidaan', 'Tila', 'Miksi'),
    word: lightWord,
    aspect,
    proposed: (reason: string) => `Ehdotus: ${reason}`,
    since: (reason: string, day: string) => `${reason} (${day} alkaen)`,
    noReason: 'Perustelua ei ole kirjoitettu.',
    none: 'Arviota ei ole tehty.',
  },
  package: {
    situation: 'Yleistilanne',
    achieved: 'Keskeiset aikaansaannokset',
    remaining: 'Vielä tehtävänä',
    updated: (day: string) => `Työpaketista on kirjoitettu viimeksi ${day}.`,
    figuresOf: (name: string) => `Luvut: ${name}`,
    figure: 'Luku',
    value: 'Arvo',
    day: 'Päivä',
    lackOf: {
      all: 'Työpaketista ei ole kerrottu mitään.',
      situation: 'Yleistilannetta ei ole kirjoitettu.',
      achieved: 'Aikaansaannoksia ei ole kirjoitettu.',
      remaining: 'Jäljellä olevaa työtä ei ole kirjoitettu.',
      name: 'Työpaketilla ei ole nimeä.',
      light: 'Työpaketin tilaa ei ole asetettu.',
    },
  },
  competences: {
    row: (ageGroup: string, method: string) => `${ageGroup}: ${method}`,
    title: 'Osaaminen',
    caption: 'Koulutetut menetelmittäin',
    head: five('Ikäryhmä ja menetelmä', 'Koulutettu', 'Koulutuksessa', 'Keskeyttänyt', 'Ohjaajia'),
  },
  goals: {
    title: 'Tavoitteet',
    caption: 'Tavoitteet ja niiden luvut',
    captionOf: (name: string) => `Luvut: ${name}`,
    head: five('Tavoite', 'Lähtötaso', 'Viimeisin', 'Ohjelman tavoite', 'Mihin mennessä'),
    none: 'Tavoitteita ei ole kirjattu.',
    noMeasure: 'Tavoitteella ei ole lukua.',
    noTarget: 'ei tavoitelukua',
    noBaseline: 'lähtötasoa ei ole kirjattu',
    noDay: 'päivää ei ole kerrottu',
    noMeasureOf: (name: string) => `Tavoitteella ”${name}” ei ole lukua.`,
    series: (name: string) => `${name}: kehitys`,
    target: 'Ohjelman tavoite',
    legalLimit: 'Lain määräaika on {limit}. Se on eri asia kuin tavoite.',
    promise: 'Alueen lupaus on {promise}. Se on eri asia kuin tavoite.',
    reached: 'Tavoite on saavutettu.',
    notReached: 'Tavoitetta ei ole saavutettu.',
    sentence: (first: string, last: string, count: number) =>
      `Sarjassa on ${count} havaintoa. Ensimmäinen on ${first} ja viimeisin ${last}.`,
  },
  money: {
    title: 'Talous',
    paceTitle: 'Talouden suunta',
    none: 'Ohjelman rahaa ei ole kirjattu.',
    caption: (day: string) => `Menot ${day}, euroa. Summat on laskettu riveistä.`,
    head: five('Menot', 'Suunniteltu', 'Toteutunut', 'Sidottu', 'Jäljellä'),
    total: 'Menot yhteensä',
    memo: (name: string) => `${name} sisältyy edellisiin menoihin, eikä sitä lasketa niihin uudestaan.`,
    chart: 'Suunniteltu ja toteutunut vuosittain',
    planned: 'Suunniteltu',
    actual: 'Toteutunut',
    chartSentence: (year: number, planned: string, actual: string) =>
      `Vuonna ${year} suunniteltiin ${planned} ja toteutui ${actual}.`,
    over: (line: string) => `${line}: rivi on ylittynyt, ja siitä puuttuu {by}.`,
    forecastLeft: 'Jos viimeisen vuoden tahti jatkuu, rahaa jää käyttämättä {left}.',
    forecastOver: 'Jos viimeisen vuoden tahti jatkuu, rahaa puuttuu {left}.',
    willOverspend: (line: string) => `${line}: rivi ylittyy tällä tahdilla, ja siitä puuttuu lopuksi {by}.`,
    blank: 'tyhjä',
  },
  risks: {
    title: 'Riskit ja päätökset',
    caption: 'Kiireellisin ensin',
    head: four('Asia', 'Laji', 'Toimi viimeistään', 'Vastuu'),
    risk: 'Riski',
    asked: 'Päätös odottaa',
    decided: 'Päätetty',
    decidedOn: (day: string) => `Päätetty ${day}`,
    waits: (days: number) =>
      days === 1 ? 'Ei vielä päätöstä, 1 päivä' : `Ei vielä päätöstä, ${days} päivää`,
    inDays: (days: number, day: string) => (days === 1 ? `${day}, 1 päivä` : `${day}, ${days} päivää`),
    late: (days: number, day: string) =>
      days === 1 ? `${day}, 1 päivä myöhässä` : `${day}, ${days} päivää myöhässä`,
    noDay: 'Päivää ei ole sovittu.',
    noOwner: 'Vastuuta ei ole sovittu.',
    none: 'Riskejä ja päätöksiä ei ole kirjattu.',
  },
  endings: {
    title: 'Mikä päättyy ilman omistajaa',
    caption: 'Nämä päättyvät ohjelman mukana, eikä jatkosta ole sovittu',
    head: two('Mikä', 'Päättyy'),
    none: 'Jokaisella on omistaja ohjelman jälkeen.',
    nothing: 'Toimintamalleja ja tuotoksia ei ole kirjattu.',
    noDay: 'päivä ei tiedossa',
  },
  asked: {
    title: 'Mitä ohjausryhmältä pyydetään',
    none: 'Päätöksiä ei pyydetä.',
    item: (text: string, wait: string) => `${text} (${wait})`,
  },
  notes: { title: 'Mitä luvuista on hyvä tietää' },
  events: {
    title: 'Viestintä',
    caption: 'Julkaisut ja tapahtumat',
    head: three('Mitä', 'Milloin', 'Missä'),
    noDay: 'päivä ei tiedossa',
    noPlace: 'paikka ei tiedossa',
  },
}

export type ReportWords = typeof fi
