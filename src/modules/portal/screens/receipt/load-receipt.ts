import { dayInBudapest } from '../../../../kernel/dates.ts';
import { asClient, asClientTowards, type ClientRequest } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { type KeptAttachment, listSentAttachments } from '../../../forms/attachments.contract.ts';
import { decisionDueOn, findSigningOfSubmission, findSubmission, type FormDefinition, getFormVersion, listSignatures, type Signature, type Submission } from '../../../forms/contract.ts';
import { findTrackedCase, type TrackedCase } from '../../../records/contract.ts';
import { findMunicipality, type Municipality } from '../../../tenants/contract.ts';
import { type KnownPerson, knownPerson } from '../filling/account-prefill.ts';

/** What a receipt tells. */
export interface ReceiptContent {
  readonly submission: Submission;
  readonly tracked: TrackedCase;
  readonly town: Municipality;
  readonly definition: FormDefinition;
  readonly person: KnownPerson;
  /** `HIV/1-1/2026` once registered. */
  readonly registryNo: string | null;
  /** By when the matter is decided. */
  /** Null when nobody decides about it. */
  readonly decidedOn: Temporal.PlainDate | null;
  /** What was sent with it. */
  readonly files: readonly KeptAttachment[];
  /** Who else signed it. */
  readonly signatures: readonly Signature[];
}

/** The receipt of one of the client's own submissions; null for any other. The read is audited. */
export async function loadReceipt(request: ClientRequest): Promise<ReceiptContent | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  const content = await asClient(request, async (tx) => {
    const submission = await findSubmission(tx, id);
    const tracked = submission === null ? null : await findTrackedCase(tx, id);
    if (submission === null || tracked === null) return null;
    const town = await findMunicipality(tx, submission.municipalityId);
    if (town === null) return null;
    tx.audit({ action: 'portal.receipt.viewed', object: { type: 'submission', id }, municipalityId: town.id });
    const definition = await getFormVersion(tx, submission.formCode, submission.formVersion);
    const arrivedOn = dayInBudapest(submission.submittedAt);
    return {
      submission,
      tracked,
      town,
      definition,
      person: await knownPerson(tx),
      files: await listSentAttachments(tx, id),
      registryNo: tracked.followsSubmissionId !== null ? (tracked.steps.findLast(({ kind }) => kind === 'supplemented')?.detail ?? null) : tracked.steps.find(({ kind }) => kind === 'registered')?.detail ?? tracked.caseNo,
      decidedOn: definition.audience.decidedBy === 'none' ? null : (tracked.dueOn ?? decisionDueOn(definition.audience.decidedBy, arrivedOn)),
    };
  });
  if (content === null || (content.definition.signers ?? []).length === 0) return content === null ? null : { ...content, signatures: [] };
  const signatures = await asClientTowards(request, content.town.id, async (tx) => {
    const signingId = await findSigningOfSubmission(tx, content.submission.id);
    return signingId === null ? [] : listSignatures(tx, signingId);
  });
  return { ...content, signatures };
}
