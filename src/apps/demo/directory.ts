import { type DemoPerson, type PersonDirectory, personDirectory } from '../../simulators/kau/options.ts';
import type { CentreOfficial } from './centre.ts';
import type { Official } from './officials.ts';
import type { Person } from './people.ts';
import type { PortalPerson } from './portal-people.ts';

/** Everybody who can sign in at the KAÜ simulator: the people of the portal first, then the officials. */
export function demoDirectory(people: readonly PortalPerson[], officials: readonly Official[], centre: readonly CentreOfficial[]): PersonDirectory {
  return personDirectory([...people.map(ofPortal), ...centre.map(ofCentre), ...officials.map(ofOffice)]);
}

function ofPortal({ person, email, ways, story }: PortalPerson): DemoPerson {
  return { ...known(person), email, ways, note: { hu: `${story.hu} (kitalált személy)`, en: `${story.en} (invented person)` } };
}

function ofOffice({ person, position, cardKey, works }: Official): DemoPerson {
  const towns = works.map(({ town }) => town.name).join(', ');
  const note = { hu: `${position}, ${towns} (kitalált személy)`, en: `${position}, ${towns} (invented person)` };
  return { ...known(person), cardKey, note };
}

function ofCentre({ person, position, cardKey }: CentreOfficial): DemoPerson {
  return { ...known(person), cardKey, note: { hu: `${position}, a központban (kitalált személy)`, en: `${position}, at the centre (invented person)` } };
}

function known(person: Person): DemoPerson {
  const { key, familyName, givenName, birthName, mothersName, birthPlace, birthDate, sex, taxId } = person;
  return { key, familyName, givenName, birthName, mothersName, birthPlace, birthDate: birthDate.toString(), sex, taxId };
}
