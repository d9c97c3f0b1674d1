export const fi = {
  heading: 'Missä asioissa voimme auttaa?',
  where: 'Missä',
  modes: { onSite: 'Paikan päällä', phone: 'Puhelimessa', video: 'Videolla', message: 'Viestillä' },
  how: 'Miten',
  noReferral: 'Voit ottaa yhteyttä suoraan. Ammattilainen ohjaa sinut oikeaan paikkaan.',
}
