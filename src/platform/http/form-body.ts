/** A body that cannot be read; the sentence goes to the person. */
export class BodyError extends Error {
  override name = 'BodyError';
}

export const FORM_FIELDS_MAX = 5000;

/** Fields of an `application/x-www-form-urlencoded` body, in order. @throws BodyError past the limit */
export function readFormBody(body: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const pair of new URLSearchParams(body)) {
    if (fields.length >= FORM_FIELDS_MAX) throw new BodyError(`more than ${FORM_FIELDS_MAX} fields`);
    fields.push(pair);
  }
  return fields;
}
