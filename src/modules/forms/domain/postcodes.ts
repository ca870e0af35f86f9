import data from './postcode-bits.json' with { type: 'json' };

let bits: string | undefined;

/** Whether a postcode of four digits is in use in Hungary. */
export function postcodeExists(postcode: string): boolean {
  bits ??= atob(data.bits);
  const place = Number(postcode) - data.first;
  return ((bits.charCodeAt(place >> 3) >> (place & 7)) & 1) === 1;
}
