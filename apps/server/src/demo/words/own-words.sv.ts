/** What people write of themselves, in everyday Finland-Swedish. Written for the demonstration. */
export const ownWords: Readonly<Record<string, readonly string[]>> = {
  'reception-nurse': [
    'Hostan har hållit i sig i tre veckor och jag sover dåligt. Febern är borta.',
    'Såret på foten läker inte trots att jag tvättar det varje dag.',
    'Blodtrycket har varit över 160 nästan varje morgon den här veckan.',
  ],
  'reception-doctor': [
    'Jag har varit trött hela hösten och blir andfådd på promenaden fastän jag brukar orka.',
    'Ett födelsemärke på ryggen har blivit mörkare och kliar.',
    'Jag har haft huvudvärk nästan varje dag i en månad.',
  ],
  'direct-physiotherapy': [
    'Ryggen låste sig när jag lyfte ved och den har inte släppt på två veckor.',
    'Axeln gör ont och jag får inte upp armen till hyllan.',
    'Knäet värker i trappor och särskilt på kvällen.',
  ],
  'mental-health': [
    'Jag har inte sovit ordentligt på flera veckor och gråter lätt på jobbet.',
    'Ångesten kommer i butiken och jag måste gå ut.',
  ],
  addiction: ['Jag dricker mer än jag vill och skulle vilja prata med någon om det.'],
  'adult-social-work': [
    'Jag har blivit arbetslös och räkningarna hopar sig. Var ska jag börja?',
    'Mamma klarar sig inte längre ensam hemma och vi vet inte vem vi ska fråga.',
  ],
  pharmacy: ['Jag fick en ny medicin från sjukhuset och vet inte om den passar ihop med de andra.'],
  'oral-health': [
    'En bit av en tand gick av. Det gör inte ont men kanten skaver.',
    'Tandköttet blöder när jag borstar.',
  ],
  desk: [
    'När ges influensavaccin i år? Jag är 70 år.',
    'Hur länge ska barnet vara hemma från dagis med vattkoppor?',
    'Mitt recept går ut nästa vecka, kan ni förnya det?',
  ],
  redFlag: [
    'Jag har ont i bröstet och det trycker över bröstet när jag rör mig.',
    'Jag orkar inte leva så här längre.',
  ],
}

export const addedWords: readonly string[] = [
  'Ni kan ringa när som helst.',
  'Jag talar helst svenska.',
  'Tack på förhand.',
  'Eftermiddag passar mig bäst.',
]
