import type { Tx } from '../../../../platform/database/database.ts';
import { asClient, asClientTowards, type ClientRequest } from '../../../../platform/http/route.ts';
import { isUuid, type Uuid } from '../../../../platform/ids/uuid.ts';
import { findOwnSigning, findSignature, findSigningContent, type FormDefinition, getFormVersion, listOwnSignatures, listSignatures, type Signature, type SigningContent } from '../../../forms/contract.ts';
import { type KeptAttachment, listFilesToSign } from '../../../forms/attachments.contract.ts';
import { findArrivalOfSubmission } from '../../../records/contract.ts';
import { findMunicipality, type Municipality } from '../../../tenants/contract.ts';

/** A signing with all that its pages tell. */
export interface LoadedSigning {
  readonly signing: SigningContent;
  readonly signatures: readonly Signature[];
  readonly definition: FormDefinition;
  readonly town: Municipality;
  readonly files: readonly KeptAttachment[];
  /** Once it has arrived. */
  readonly arrival: { readonly arrivalNo: string; readonly arrivedAt: Temporal.Instant; readonly registryNo: string | null } | null;
}

/** The signing of the address, of its submitter; null for anybody else. */
export async function loadOwnSigning(request: ClientRequest): Promise<LoadedSigning | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  const own = await asClient(request, (tx) => findOwnSigning(tx, id));
  return own === null ? null : asClientTowards(request, own.municipalityId, (tx) => load(tx, own.id));
}

/** The signature of the address with its signing, of the client who opened the invitation; null for anybody else. */
export async function loadOwnSignature(request: ClientRequest): Promise<(LoadedSigning & { readonly signature: Signature }) | null> {
  const { id } = request.params;
  if (!isUuid(id)) return null;
  const own = (await asClient(request, listOwnSignatures)).find((one) => one.id === id);
  if (own === undefined) return null;
  return asClientTowards(request, own.municipalityId, async (tx) => {
    const signature = await findSignature(tx, id);
    const loaded = signature === null ? null : await load(tx, signature.signingId);
    return signature === null || loaded === null ? null : { ...loaded, signature };
  });
}

async function load(tx: Tx, signingId: Uuid): Promise<LoadedSigning | null> {
  const signing = await findSigningContent(tx, signingId);
  const town = signing === null ? null : await findMunicipality(tx, signing.municipalityId);
  if (signing === null || town === null) return null;
  tx.audit({ action: 'portal.signing.viewed', object: { type: 'signing', id: signingId } });
  return {
    signing,
    town,
    files: await listFilesToSign(tx, signing),
    signatures: await listSignatures(tx, signingId),
    definition: await getFormVersion(tx, signing.formCode, signing.formVersion),
    arrival: signing.submissionId === null ? null : await findArrivalOfSubmission(tx, signing.submissionId),
  };
}
