import type { Uuid } from '../../../../platform/ids/uuid.ts';

/** Where a script begins an upload for a draft. */
export const BEGIN_PATH = '/fiok/csatolmanyok';

/** The file itself. */
export function attachmentPath(id: Uuid): string {
  return `${BEGIN_PATH}/${id}`;
}
