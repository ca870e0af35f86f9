import { defineTexts } from '../../../platform/texts/define-texts.ts';

/** Names of the parts of an address, a person's identity, an organisation and a place. */
export const partTexts = defineTexts({
  postcode: { hu: 'Irányítószám', en: 'Postcode' },
  settlement: { hu: 'Település', en: 'Settlement' },
  streetName: { hu: 'Közterület neve', en: 'Street name' },
  streetKind: { hu: 'Közterület jellege (utca, tér, út)', en: 'Kind of street (utca, tér, út)' },
  houseNumber: { hu: 'Házszám', en: 'House number' },
  building: { hu: 'Épület', en: 'Building' },
  staircase: { hu: 'Lépcsőház', en: 'Staircase' },
  floor: { hu: 'Emelet', en: 'Floor' },
  door: { hu: 'Ajtó', en: 'Door' },
  familyName: { hu: 'Családi név', en: 'Family name' },
  givenName: { hu: 'Utónév', en: 'Given name' },
  birthName: { hu: 'Születési név', en: 'Name at birth' },
  mothersName: { hu: 'Anyja születési neve', en: 'Mother’s name at birth' },
  birthPlace: { hu: 'Születési hely', en: 'Place of birth' },
  birthDate: { hu: 'Születési idő', en: 'Date of birth' },
  name: { hu: 'A szervezet neve', en: 'Name of the organisation' },
  form: { hu: 'Szervezeti forma', en: 'Form of the organisation' },
  taxNumber: { hu: 'Adószám', en: 'Tax number' },
  registryNo: { hu: 'Cégjegyzékszám vagy bírósági nyilvántartási szám', en: 'Number in the company or court register' },
  seat: { hu: 'Székhely', en: 'Seat' },
  lat: { hu: 'Földrajzi szélesség', en: 'Latitude' },
  lon: { hu: 'Földrajzi hosszúság', en: 'Longitude' },
  moreOfAddress: { hu: 'Épület, emelet, ajtó', en: 'Building, floor, door' },
});
