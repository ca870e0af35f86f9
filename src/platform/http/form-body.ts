/** A body that cannot be read. */
export class BodyError extends Error {
  override name = 'BodyError';
  readonly statusCode: number;

  constructor(message: string, statusCode = 400) {
    super(message);
    this.statusCode = statusCode;
  }
}

export const FORM_FIELDS_MAX = 5000;

/** Fields of an `application/x-www-form-urlencoded` body, in order. @throws BodyError past the limit */
export function readFormBody(body: string): [string, string][] {
  const fields: [string, string][] = [];
  for (const pair of new URLSearchParams(body)) {
    if (fields.length >= FORM_FIELDS_MAX) throw new BodyError(`more than ${FORM_FIELDS_MAX} fields`, 413);
    fields.push(pair);
  }
  return fields;
}
