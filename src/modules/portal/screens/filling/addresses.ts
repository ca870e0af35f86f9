import { withQuery } from '../../../../platform/html/addresses.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';
import type { FormPlace } from './form-place.ts';

/** The address of a page of a filling. `hibak` asks for its faults to be shown. */
export function fillingPath(
  place: FormPlace,
  draftId: Uuid | null,
  query: { lap?: string | null; hibak?: boolean; uj?: boolean } = {},
): string {
  return withQuery(`${place.base}/kitoltes`, {
    vazlat: draftId,
    lap: query.lap,
    hibak: query.hibak === true ? '1' : null,
    uj: query.uj === true ? '1' : null,
  });
}

export function submissionPath(place: FormPlace): string {
  return `${place.base}/bekuldes`;
}

/** The receipt of a submission. */
export function receiptPath(submissionId: Uuid): string {
  return `/fiok/ugyeim/${submissionId}/atvetel`;
}
