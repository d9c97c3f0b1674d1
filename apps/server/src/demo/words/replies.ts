import type { Language } from '@yhdella/kernel'

type Bank = Readonly<Record<Language, readonly string[]>>

/** What professionals write. Written for the demonstration. */
export const answers: Bank = {
  fi: [
    'Hei! Luin viestisi. Tilanne kuulostaa sellaiselta, että voit hoitaa sitä kotona: lepää, juo riittävästi ja ota särkylääkettä pakkauksen ohjeen mukaan. Ota uudelleen yhteyttä, jos olo ei helpota kolmessa päivässä tai nousee korkea kuume.',
    'Hei! Arvo on vain hieman viitealueen yläpuolella eikä vaadi nyt toimia. Uusitaan koe kolmen kuukauden päästä, saat siitä ajan tekstiviestillä.',
    'Hei! Reseptisi on uusittu tänään, ja voit hakea lääkkeen apteekista huomisesta alkaen.',
    'Hei! Voit ottaa lääkkeet samana päivänä, kunhan niiden välissä on vähintään neljä tuntia.',
    'Hei! Rokotukset annetaan terveysasemalla marraskuussa ilman ajanvarausta. Tarkat päivät ovat sivuillamme.',
    'Hei! Todistusta varten tarvitaan käynti. Varasin sinulle puheluajan, jossa katsotaan asia loppuun.',
  ],
  sv: [
    'Hej! Jag har läst ditt meddelande. Du kan sköta det hemma: vila, drick ordentligt och ta värkmedicin enligt anvisningen. Kontakta oss igen om det inte är bättre om tre dagar.',
    'Hej! Receptet har förnyats i dag och du kan hämta medicinen på apoteket från och med i morgon.',
  ],
  en: [
    'Hello! I have read your message. You can look after this at home: rest, drink enough and take a painkiller as the package says. Please write again if it is not better in three days.',
    'Hello! Your prescription was renewed today. You can collect the medicine from the pharmacy from tomorrow on.',
  ],
}

export const questions: Bank = {
  fi: [
    'Hei! Kauanko vaiva on kestänyt, ja oletko kokeillut siihen jotain itse?',
    'Hei! Onko sinulla kuumetta, ja mitä lääkkeitä otat säännöllisesti?',
    'Hei! Voisitko kertoa vielä, pystytkö käymään töissä vaivan kanssa?',
  ],
  sv: ['Hej! Hur länge har besväret varat, och har du själv provat något?'],
  en: ['Hello! How long has this lasted, and have you tried anything yourself?'],
}

export const residentReplies: Bank = {
  fi: [
    'Noin kaksi viikkoa. Särkylääke auttaa hetkeksi.',
    'Ei ole kuumetta. Otan vain verenpainelääkettä aamuisin.',
    'Pystyn käymään töissä, mutta illalla olen ihan poikki.',
  ],
  sv: ['Ungefär två veckor. Värkmedicin hjälper en stund.'],
  en: ['About two weeks. A painkiller helps for a while.'],
}

/** What residents add to their answer to the one question, did you get help. */
export const feedbackWords: Readonly<Record<'yes' | 'partly' | 'no', readonly string[]>> = {
  yes: [
    'Sain ajan nopeammin kuin osasin odottaa.',
    'Fysioterapeutti näytti liikkeet rauhassa.',
    'Kiitos, minua kuunneltiin.',
    'Hyvä kun sai hoidettua asian kotoa käsin.',
  ],
  partly: ['Apua tuli, mutta jouduin odottamaan pitkään.', 'Neuvo oli hyvä, mutta vaiva jatkuu.'],
  no: [
    'Minut ohjattiin toiseen paikkaan ja sieltä takaisin.',
    'En päässyt läpi kenellekään, joka tuntee asiani.',
  ],
}
