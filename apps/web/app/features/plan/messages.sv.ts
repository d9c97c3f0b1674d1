import type { fi } from './messages.fi.ts'

export const sv: typeof fi = {
  title: 'Köns framtid',
  toPlan: 'Se köns framtid',
  choose: {
    legend: 'Välj kö och vad du vill pröva',
    service: 'Tjänst',
    municipality: 'Kommun',
    wholeCounty: 'Hela området',
    extra: 'Extra tider i veckan',
    extraSlider: 'Extra tider i veckan, skjutreglage',
    weeks: 'Under hur många veckor',
    people: 'Mål: högst så många väntar',
    goalOn: 'Senast vilken dag',
    goalHint: 'Lämna tomt om du inte har något mål.',
    show: 'Räkna',
    mend: 'Rätta:',
  },
  problem: {
    DayNotAhead: 'Välj en dag från och med i morgon och högst ett år framåt.',
    SmallQueue: 'Så få väntar i kön att dess uppgifter inte visas. Välj ett större område.',
    UnknownQueue: 'Det finns ingen sådan kö. Välj tjänst och kommun ur listan.',
  },
  now: (waiting, oldest) => `Nu väntar ${waiting}. Den som har väntat längst har väntat ${oldest} dygn.`,
  load: (came, slots) => `Ungefär ${came} kommer till kön i veckan och det finns ungefär ${slots} tider.`,
  sentence: (day, low, high, median) =>
    `På kvällen ${day} väntar i åtta framtider av tio ${low}–${high} personer, i den mellersta ${median}.`,
  fan: 'De som väntar, kväll för kväll',
  bands:
    'Det mörkaste området rymmer hälften av framtiderna, det mellersta 80 % och det ljusaste 95 %. De tunna linjerna är fem exempel.',
  scale: top => `Bildens skala är 0–${top} väntande.`,
  table: { on: 'Kväll', median: 'Mellersta', in80: 'Intervall 80 %', late: 'Över löftet' },
  tableHeading: 'Samma siffror som tabell',
  noDays: 'Det går inte att räkna ut en prognos.',
  record: {
    heading: 'Hur prognosen har träffat',
    hits: (share, count) =>
      `När samma metod prövades på köns eget förflutna ${count} gånger höll intervallet för 80 % i ${share} av gångerna.`,
    beats: 'Den var noggrannare än gissningen att nästa vecka blir som förra veckan.',
    doesNotBeat: 'Den var inte noggrannare än gissningen att nästa vecka blir som förra veckan.',
    none: 'Köns förflutna är för kort för att pröva hur väl prognosen träffar.',
  },
  plan: {
    heading: 'Vad målet kräver',
    met: without => `Målet nås utan extra tider med sannolikheten ${without}.`,
    planned: (slots, sure) =>
      `För målet behövs ${slots} extra tider i veckan från och med i morgon. Då nås det med sannolikheten ${sure}.`,
    half: (half, without) =>
      `Om hälften av tiderna blir av är sannolikheten ${half}. Utan extra tider är den ${without}.`,
    refused: 'Målet nås inte ens med 500 extra tider i veckan. Flytta dagen eller ändra målet.',
    grows: (grows, missing) =>
      `När de extra tiderna tar slut växer kön igen med ungefär ${grows} personer i veckan. Varaktigt saknas ungefär ${missing} tider i veckan.`,
  },
  noteHeading: 'Vad som är osäkert i prognosen',
  notes: {
    'under-four-weeks': 'Det finns uppgifter om kön för mindre än fyra veckor, så intervallen är breda.',
    'season-unknown': 'Det finns uppgifter för mindre än två år, så årstidens inverkan kan inte urskiljas.',
    'nobody-came': 'Knappt någon har kommit till kön, så antalet som kommer är en gissning.',
    'capacity-at-least': 'Kön har ofta blivit tom, så det kan finnas fler tider än de som har använts.',
    'capacity-unknown': 'Ingen i kön har fått vård, så antalet tider är inte känt.',
    'standing-still': 'Kön har stått stilla: ingen har fått vård på två veckor fast människor väntar.',
    'ages-unknown': 'Det är inte känt hur länge var och en har väntat.',
  },
}
