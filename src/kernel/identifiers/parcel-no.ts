import type { IdentifierCheck } from './check.ts';
import { invalid, readText, valid } from './check.ts';

/** Where a parcel lies: belterület, or külterület and zártkert together. */
export type ParcelLocation = 'inner' | 'outer';

const PATTERN = /^0?[1-9]\d{0,5}(\/[1-9]\d{0,4}){0,2}(\/[A-Z](\/[1-9]\d{0,3})?)?$/;

/**
 * Checks the form of a helyrajzi szám, the parcel number of the land register: `1234/5` inside the
 * settlement (belterület), with a leading 0 outside (külterület, zártkert) `0123/4`, and with a
 * building letter and unit number for condominiums `1234/5/A/12`. When the location is given, the
 * leading zero must agree with it.
 *
 * Tolerates spaces and a closing `hrsz.`; letters must be capitals. Canonical form: without spaces.
 * Not checked: whether the land register has the parcel. There is no check digit.
 * @legal inytv
 */
export function checkParcelNo(value: unknown, location?: ParcelLocation): IdentifierCheck {
  const text = readText(value, 'a helyrajzi számot', 'parcel number');
  if (typeof text !== 'string') return text;
  const parcelNo = text.replace(/hrsz\.?$/i, '');
  if (!PATTERN.test(parcelNo)) {
    return invalid(
      'format',
      'A helyrajzi szám alakja 1234/5, külterületen 0123/4, társasházban 1234/5/A/12.',
      'A parcel number looks like 1234/5, outside the settlement 0123/4, in a condominium 1234/5/A/12.',
    );
  }
  if (location === 'inner' && parcelNo.startsWith('0')) {
    return invalid(
      'location',
      'Belterületi helyrajzi szám nem kezdődik nullával.',
      'A parcel number inside the settlement does not begin with 0.',
    );
  }
  if (location === 'outer' && !parcelNo.startsWith('0')) {
    return invalid(
      'location',
      'Külterületi helyrajzi szám nullával kezdődik.',
      'A parcel number outside the settlement begins with 0.',
    );
  }
  return valid(parcelNo);
}
