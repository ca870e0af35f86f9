import type { Tx } from '../../../../platform/database/database.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { findDraft, findSubmissionOfDraft, getFormVersion } from '../../../forms/contract.ts';
import type { FileField } from '../../../forms/engine.contract.ts';
import { compiledForm } from '../filling/form-place.ts';

/** The question of a draft that a file is for. */
export interface UploadTarget {
  readonly draft: { readonly id: Uuid; readonly municipalityId: Uuid };
  readonly field: FileField;
  readonly fieldPath: string;
  readonly totalBytesMax: number | undefined;
}

/** `plans`, `owners.0.deed`, `owners.0.flats.2.deed`. */
const PATH = /^[A-Za-z]\w*(?:\.\d{1,3}\.[A-Za-z]\w*)*$/;

/** Null when the client has no such draft, it was sent already, or the path is no question for files. Scope: client. */
export async function findTarget(tx: Tx, draftId: string, fieldPath: string): Promise<UploadTarget | null> {
  const draft = isUuid(draftId) ? await findDraft(tx, draftId) : null;
  if (draft === null || fieldPath.length > 200 || !PATH.test(fieldPath) || (await findSubmissionOfDraft(tx, draft.id)) !== null) return null;
  const form = compiledForm(await getFormVersion(tx, draft.formCode, draft.formVersion));
  const item = form.placeOf(fieldPath)?.item;
  if (item?.kind !== 'file') return null;
  return { draft, field: item, fieldPath, totalBytesMax: form.definition.attachmentsTotalBytes };
}
