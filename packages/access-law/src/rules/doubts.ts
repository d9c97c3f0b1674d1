import { doubt } from '../define-rule.ts'
import type { Doubt } from '../rule.ts'

export const noRollOver = doubt(
  'interpretation',
  'Määräpäivää ei siirretä, vaikka se olisi viikonloppu tai pyhä: lain 150/1930 5 §:n siirtosäännön ulottumista hoitotakuuseen ei ole vahvistettu.',
  'Sista dagen flyttas inte fastän den är ett veckoslut eller en helg: det är inte bekräftat att regeln i 5 § i lag 150/1930 gäller vårdgarantin.',
  'The last day is not moved even if it falls on a weekend or holiday: it has not been confirmed that section 5 of Act 150/1930 reaches the care guarantee.',
)

export const ageMomentSilent = doubt(
  'interpretation',
  'Laki ei sano, milloin ikä katsotaan: ikä otetaan kellon alkaessa tai, jos potilas oli silloin nuorempi, yhteydenoton päivänä.',
  'Lagen säger inte när åldern ska räknas: den tas när klockan börjar eller vid kontakten, om patienten då var yngre.',
  'The law does not say when age is taken: it is taken when the clock starts, or at the contact if the patient was younger then.',
)

export const outsideOfficeHours = doubt(
  'interpretation',
  'Laki ei sano, milloin aika alkaa, kun yhteydenotto tulee virka-ajan ulkopuolella: se luetaan seuraavan arkipäivän yhteydenotoksi.',
  'Lagen säger inte när tiden börjar om kontakten tas utanför tjänstetid: den räknas som en kontakt följande vardag.',
  'The law does not say when the time starts for a contact outside office hours: it is read as a contact on the next weekday.',
)

export const laterOfTwo = doubt(
  'interpretation',
  'Laki antaa kaksi aikaa ja sanan "tai": valvotaan myöhempää ja näytetään myös aiempi.',
  'Lagen ger två tider och ordet "eller": den senare övervakas och även den tidigare visas.',
  'The law gives two periods joined by "or": the later one is watched and the earlier one is shown too.',
)

export const possibleUntilSettled = doubt(
  'interpretation',
  'Kello näytetään mahdollisena, kunnes tiedetään, onko jatkon tarvetta.',
  'Klockan visas som möjlig tills det är känt om fortsatt vård behövs.',
  'The clock is shown as possible until it is known whether the further care is needed.',
)

export const christmasAndMidsummerEve = doubt(
  'interpretation',
  'Jouluaattoa ja juhannusaattoa ei lueta arkipäiviksi lain 150/1930 5 §:n mukaisesti.',
  'Julafton och midsommarafton räknas inte som vardagar, i enlighet med 5 § i lag 150/1930.',
  'Christmas Eve and Midsummer Eve are not counted as weekdays, by analogy with section 5 of Act 150/1930.',
)

export const frozenAtStart = doubt(
  'interpretation',
  'Muutoslaeissa ei ole siirtymäsäännöstä käynnissä oleville odotuksille: odotukseen sovelletaan sen alkamispäivän lakia, eikä odottavan aikaa pidennetä.',
  'Ändringslagarna har ingen övergångsbestämmelse för väntan som redan pågår: lagen på startdagen tillämpas, och tiden förlängs inte för den som väntar.',
  'The amending acts have no transition clause for waits under way: the law of the start day governs, and nobody who waits gets a longer limit.',
)

export const refusalWaives = doubt(
  'interpretation',
  'Jos potilas ei ota vastaan paikkaa muualta, häntä hoidetaan silti, mutta enimmäisajan katsotaan väistyvän. Laki ei sano asiasta; lähteenä on vanha ohje.',
  'Om patienten tackar nej till en plats på annat håll får hen ändå vård, men maximitiden anses inte längre gälla. Lagen säger inget om saken; källan är en gammal anvisning.',
  'If the patient declines a place elsewhere, care is still given but the limit is taken to fall away. The law is silent; the source is older guidance.',
)

/** What every limit of the care guarantee leaves open. */
export const guaranteeDoubts: readonly Doubt[] = [noRollOver, frozenAtStart, refusalWaives]

export const notRolledOver = doubt(
  'interpretation',
  'Kuukausina laskettua määräpäivää ei siirretä, vaikka se olisi viikonloppu tai pyhä.',
  'En sista dag som räknas i månader flyttas inte fastän den är ett veckoslut eller en helg.',
  'A last day counted in months is not moved even if it falls on a weekend or holiday.',
)

export const reasonMustBeRecorded = doubt(
  'interpretation',
  'Perusteltu poikkeus otetaan huomioon vain, kun sen syy on kirjattu ennen määräpäivää.',
  'Ett motiverat undantag beaktas bara när skälet har antecknats före den sista dagen.',
  'A reasoned exception counts only when its reason was recorded before the last day.',
)
