export const fi = {
  question: 'Saitko avun?',
  hint: 'Vastauksesi näkyy vain lukuina. Se ei vaikuta hoitoosi.',
  helped: { yes: 'Sain', partly: 'Osittain', no: 'En' },
  before: 'Otitko samasta asiasta yhteyttä jo aiemmin?',
  contactedBefore: { yes: 'Otin', no: 'En ottanut' },
  words: 'Haluatko kertoa lisää?',
  wordsHint: 'Jätä tyhjäksi, jos et halua.',
  send: 'Lähetä palaute',
  thanks: 'Kiitos palautteestasi.',
  problem: {
    helped: { other: 'Valitse, saitko avun.' },
    words: { other: 'Lyhennä tekstiä. Siinä voi olla enintään 1 000 merkkiä.' },
  },
  notSent: {
    FeedbackAlreadyGiven: 'Olet jo antanut palautteen tästä asiasta. Kiitos.',
    FeedbackNotAsked: 'Palautetta ei voi enää antaa tästä asiasta.',
    other: 'Palautetta ei voitu lähettää. Yritä uudelleen.',
  },
}
