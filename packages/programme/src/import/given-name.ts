/**
 * Given names that are common in Finland and are no ordinary word: by one of them and a capital after it a person is seen
 * in running text. Names that also mean something (Toivo, Satu, Anna) are left out: they would take words from sentences.
 */
const givenNames = `
  Aleksi Aleksander Anders Anita Anja Anne Anneli Annika Antero Antti Ari Arja Arto Birgitta Carina Christina Daniel Eero
  Eeva Eila Eija Elina Elisabet Emilia Emma Erik Erkki Esa Eva Fredrik Gunilla Gustaf Hanna Hannele Hannu Harri Heidi
  Heikki Helena Henna Henri Henrik Ilkka Inkeri Irja Irma Jaakko Jaana Jani Janne Jari Jarkko Jarmo Joakim Johan
  Johanna Jonas Jonna Jouko Jouni Juha Juhani Juho Jukka Jussi Jyrki Kaarina Kai Kaija Kaisa Kalevi Kari Karin Karoliina
  Kasper Katariina Kati Katja Kerttu Kimmo Kirsi Kirsti Krista Kristiina Lars Lasse Lauri Leena Lena Liisa Linda Linnea
  Mari Maria Maarit Maija Marita Marja Marjatta Marjo Marjut Marko Markku Markus Martti Matias Matti Merja Mia Mika Mikael
  Mikko Minna Mirja Mirjami Mirka Niina Niklas Nina Olli Olavi Oskari Outi Paavo Pasi Pekka Pentti Per Pertti Peter
  Petri Pia Piia Pirjo Pirkko Päivi Raija Raimo Reijo Riikka Riitta Risto Ritva Robert Saara Sakari Sami Samuel Sanna Sari
  Seija Seppo Sini Sinikka Sirkka Sirpa Sofia Stefan Susanna Susanne Taina Tapani Tapio Tarja Teemu Teija Teppo Terhi Tero
  Tiina Timo Tommi Toni Tuija Tuomas Tuomo Tuula Tuulikki Ulla Vappu Veijo Veikko Vesa Viktoria Ville Virpi`
  .trim()
  .split(/\s+/u)

/** As a part of a pattern: one of the names, alone or the first half of a double one. */
export const GIVEN_NAME = `(?:${givenNames.join('|')})`
