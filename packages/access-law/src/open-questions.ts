import { type Words, words } from './words.ts'

/** What the sources leave open and a person should settle before anyone relies on it. */
export const openQuestions: readonly Words[] = [
  words(
    'Säädösteksti on luettu 21.2.2025 asti. Sen jälkeen 51–53 §:n enimmäisaikoihin ei ole löytynyt muutosta, mutta ajantasainen teksti on tarkistettava Finlexistä ennen julkista käyttöä.',
    'Författningstexten har lästs till och med 21.2.2025. Därefter har ingen ändring av maximitiderna i 51–53 § hittats, men den gällande texten ska kontrolleras i Finlex före offentlig användning.',
    'The statutes have been read up to 21 February 2025. No later change to the limits of sections 51–53 was found, but the consolidated text must be checked in Finlex before public use.',
  ),
  words(
    'Syksylle 2026 on ilmoitettu esitys, jonka mukaan hoidon tarpeen arvion voisi tehdä lääkinnällinen laite. Sen tilannetta ei ole vahvistettu: tällä hetkellä arvion tekee laillistettu ammattihenkilö.',
    'För hösten 2026 har det aviserats en proposition enligt vilken en medicinteknisk produkt kunde göra bedömningen av vårdbehovet. Läget är inte bekräftat: i dag görs bedömningen av en legitimerad yrkesutbildad person.',
    'A bill has been announced for autumn 2026 under which a medical device could assess the need for care. Its state has not been confirmed: today the assessment is made by a licensed professional.',
  ),
  words(
    'Ei tiedetä, miten 14 ja 28 vuorokauden määräpäivä luetaan, kun se on viikonloppu tai pyhä.',
    'Det är inte känt hur sista dagen efter 14 och 28 dygn ska läsas när den är ett veckoslut eller en helg.',
    'It is not known how a last day after 14 or 28 days is read when it falls on a weekend or holiday.',
  ),
  words(
    'Ei tiedetä, hyväksyvätkö THL ja valvonta potilaasta johtuvan odotuksen vähentämisen perusterveydenhuollossa. Siksi bruttopäivät näytetään aina.',
    'Det är inte känt om THL och tillsynen godtar att väntan som beror på patienten dras av i primärvården. Därför visas bruttodagarna alltid.',
    'It is not known whether THL and the supervisor accept subtracting patient-caused waiting in primary care. Gross days are therefore always shown.',
  ),
  words(
    'Suun terveydenhuollon "neljä viikkoa toteamisesta tai kolme kuukautta arvioinnista" voi tarkoittaa myöhempää tai aiempaa. Molemmat näytetään ja myöhempää valvotaan.',
    'I munhälsovården kan "fyra veckor från konstaterandet eller tre månader från bedömningen" betyda den senare eller den tidigare dagen. Båda visas och den senare övervakas.',
    'In oral health, "four weeks from the finding or three months from the assessment" may mean the later or the earlier day. Both are shown and the later is watched.',
  ),
  words(
    'Alle 23-vuotiaan ikähetkeä 53 §:ssä ei ole säädetty. Ikä otetaan nuoren eduksi kellon alkaessa tai yhteydenoton päivänä.',
    'Tidpunkten för åldern i 53 § är inte föreskriven. Åldern tas till den ungas fördel när klockan börjar eller på kontaktdagen.',
    "Section 53 does not say when the age of an under-23 is taken. It is taken in the young person's favour, when the clock starts or on the day of the contact.",
  ),
  words(
    'THL:n luokitusta sille, mikä enimmäisaika koskee arviota, ei ole löytynyt. Tietona käytetään säännön tunnistetta.',
    'THL:s klassificering av vilken maximitid som gäller en bedömning har inte hittats. Regelns beteckning används i stället.',
    "THL's code list of which limit applies to an assessment was not found. The rule's identifier is used instead.",
  ),
]

/** How the counting is done where the law is silent; each is a switch of the evaluator. */
export const countingChoices: readonly Words[] = [
  words(
    'Käynnissä olevaan odotukseen sovelletaan sen alkamispäivän lakia. Vaihtoehto: uusi laki, jos se on lyhyempi. Kumpikaan ei pidennä odottavan aikaa.',
    'På väntan som pågår tillämpas lagen på startdagen. Alternativ: den nya lagen om den är kortare. Ingetdera förlänger tiden för den som väntar.',
    "A wait under way keeps the law of its start day. Alternative: the new law where it is shorter. Neither lengthens anyone's wait.",
  ),
  words(
    'Määräpäivä ei siirry viikonlopun tai pyhän vuoksi. Vaihtoehto: seuraava arkipäivä.',
    'Sista dagen flyttas inte på grund av veckoslut eller helg. Alternativ: följande vardag.',
    'A last day is not moved for a weekend or holiday. Alternative: the next weekday.',
  ),
  words(
    'Saman päivän velvollisuus kestää vuorokauden loppuun. Vaihtoehto: virka-ajan loppuun.',
    'En skyldighet samma dag varar till dygnets slut. Alternativ: till tjänstetidens slut.',
    'A same-day duty runs to midnight. Alternative: to the end of office hours.',
  ),
  words(
    'Kahdesta "tai"-sanalla yhdistetystä ajasta valvotaan myöhempää. Vaihtoehto: aiempaa.',
    'Av två tider som förenas med "eller" övervakas den senare. Alternativ: den tidigare.',
    'Of two limits joined by "or" the later is watched. Alternative: the earlier.',
  ),
]
