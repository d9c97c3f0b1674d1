/** Persons who have contacted us, and the keys that open their matters. */
export { type ResidentActor, residentActorOf } from './actor-of-resident.ts'
export { addPerson, addPersons, keepTold, type NewPerson, type ToldAgain } from './add-persons.ts'
export { keepResidents, residentIdOf } from './keep-residents.ts'
export {
  issueMatterKey,
  issueMatterKeys,
  type KeyHeld,
  moveMatterKeys,
  openMatter,
  openMattersOfKeys,
  pointMatterKeys,
} from './matter-key.ts'
export {
  ageOn,
  birthDateForClocks,
  displayName,
  initials,
  type Likeness,
  nameFrom,
  type Person,
  shownName,
} from './person.rules.ts'
export { type ProtectedPlace, placeInWords, unitShown } from './protected-place.rules.ts'
export {
  type AlikePerson,
  personOfSubject,
  personsAlike,
  personsAlikeEach,
  readPerson,
  readPersons,
} from './read-persons.ts'
