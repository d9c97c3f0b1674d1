export const fi = {
  write: {
    heading: 'Kirjoita työpaketista',
    intro:
      'Kirjoita lyhyesti, yksi asia riville. Luku sidotaan tekstiin merkinnällä, joka on alla olevassa taulukossa.',
    field: {
      situation: 'Yleistilanne',
      achieved: 'Keskeiset aikaansaannokset',
      remaining: 'Vielä tehtävänä',
    },
    preview: 'Näytä, miltä teksti näyttää',
    save: (field: string) => `Tallenna: ${field}`,
    previewHeading: 'Teksti lukuineen',
    unbound: (token: string) => `Merkintä ${token} ei johda mihinkään lukuun. Korjaa se tai poista se.`,
    tokens: 'Luvut, jotka voit sitoa tekstiin',
    token: 'Kirjoita näin',
    name: 'Luku',
    now: 'Arvo nyt',
    noTokens: 'Tällä työpaketilla ei ole lukuja.',
  },
  light: {
    heading: 'Aseta valo',
    intro: 'Näyttö ehdottaa valoa. Jos arvioit toisin, kerro miksi. Arviosi on voimassa 14 päivää.',
    aspect: 'Mitä arvioit',
    aspects: { schedule: 'Aikataulu', money: 'Raha', content: 'Sisältö' },
    state: 'Millainen tila on',
    states: {
      asPlanned: 'Etenee suunnitellusti',
      deviation: 'Poikkeama vaatii huomiota',
      notAllGoals: 'Kaikkea ei saavuteta',
    },
    reason: 'Perustelu',
    reasonHint: 'Perustelu näkyy ohjausryhmälle.',
    help: 'Pyydän apua',
    save: 'Aseta valo',
  },
  done: {
    text: 'Teksti on tallennettu.',
    light: 'Valo on asetettu.',
  },
  failure: {
    FigureNotKnown: 'Tekstissä on merkintä, joka ei johda mihinkään lukuun. Katso esikatselusta, mikä se on.',
    NotYourPackage: 'Työpaketti ei ole sinun. Pyydä sen vastuuhenkilöä kirjoittamaan.',
    NotYourProgramme: 'Ohjelma ei ole sinun. Pyydä ohjelman johtajaa kirjaamaan.',
    InputNotValid: 'Täytä kaikki kentät ja tarkista, ettei teksti ole liian pitkä.',
    other: 'Tätä ei voitu tallentaa. Kirjoittamasi on tallessa tällä sivulla. Yritä uudelleen.',
  },
}
