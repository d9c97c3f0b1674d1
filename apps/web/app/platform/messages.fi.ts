export const fi = {
  skip: 'Siirry sisältöön',
  service: 'Digitaalinen sotekeskus',
  demo: 'Esittely: älä kirjoita oikeita tietojasi.',
  homeWord: 'Etusivu',
  languages: 'Kieli',
  backTo: { home: 'Etusivulle', before: 'Takaisin' },
  go: 'Jatka',
  emergency: 'Hätätilanteessa soita 112. Älä lähetä hätäviestiä täältä.',
  call: (number: string) => `Soita ${number}`,
  help: {
    heading: 'Tarvitsetko apua?',
    line: (hours: string) => `Puhelin on auki ${hours}.`,
    nurse: 'Päivystysapu neuvoo, kun vaiva ei odota. Numero vastaa aina.',
    danger: 'Soita hätätilanteessa. Älä lähetä hätäviestiä täältä.',
  },
  form: {
    errorPrefix: 'Virhe: ',
    errorWord: 'Virhe:',
    mend: (count: number): string => (count === 1 ? 'Korjaa ensin tämä' : 'Korjaa ensin nämä'),
    kept: 'Kaikki kirjoittamasi on tallessa tällä sivulla.',
    orCall: (phone: string, hours: string) => `Voit myös soittaa numeroon ${phone} ${hours}.`,
    reference: (reference: string) => `Kerro soittaessasi tunnus ${reference}.`,
    notSent: {
      TooManyRequests: 'Tietojasi ei vielä lähetetty. Odota minuutti ja lähetä uudelleen.',
      Overloaded: 'Tietojasi ei voitu lähettää, koska palvelussa on ruuhkaa. Lähetä hetken päästä uudelleen.',
      NotWritable:
        'Tietojasi ei voitu tallentaa, koska palvelu ei juuri nyt tallenna mitään. Lähetä puolen minuutin päästä uudelleen.',
      other: 'Tietojasi ei voitu lähettää. Yritä uudelleen.',
    },
  },
  session: {
    name: (name: string) => `Olet kirjautunut nimellä ${name}.`,
    signOut: 'Kirjaudu ulos',
  },
  failure: {
    notFound: {
      title: 'Sivua ei löydy',
      text: 'Tarkista osoite. Linkki voi olla vanha, tai osa siitä on jäänyt pois.',
    },
    draftGone: {
      title: 'Yhteydenotto ei ole enää tallessa',
      text: 'Keskeneräinen yhteydenotto säilyy vuorokauden. Ota yhteyttä uudelleen tai soita meille.',
    },
    matterGone: {
      title: 'Asiaa ei löydy',
      text: 'Tarkista, että osoite on kokonainen. Jos osoite on hukassa, soita meille.',
    },
    notAllowed: {
      title: 'Sinulla ei ole oikeutta tähän sivuun',
      text: 'Jos tarvitset sivua, kirjaudu sisään oikealla tunnuksella.',
    },
    tooMany: {
      title: 'Odota hetki',
      text: 'Tästä osoitteesta tuli monta pyyntöä peräkkäin. Odota minuutti ja lataa sivu uudelleen.',
    },
    broken: {
      title: 'Jokin meni rikki meillä',
      text: 'Vika ei ole sinussa. Lataa sivu uudelleen. Jos se ei auta, soita meille.',
    },
    overloaded: {
      title: 'Palvelussa on ruuhkaa',
      text: 'Lataa sivu uudelleen hetken päästä. Jos asiasi ei odota, soita meille.',
    },
    changed: {
      title: 'Tilanne on muuttunut',
      text: 'Tätä ei voi enää tehdä. Palaa edelliselle sivulle ja lataa se uudelleen.',
    },
    reference: (reference: string) => `Kerro soittaessasi tunnus ${reference}.`,
  },
}
