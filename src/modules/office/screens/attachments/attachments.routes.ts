import { asOfficial, notFound, type OfficialRequest, type Reply, type Route } from '../../../../platform/http/route.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import { findAttachment, sendFile } from '../../../forms/attachments.contract.ts';

/** The files that were sent with submissions, for officials who may read cases. */
export const attachmentRoutes: readonly Route[] = [{ method: 'GET', path: '/hivatal/csatolmanyok/:id', permission: 'records.case.read', handle: open }];

/** What the scanner has not let through yet, or holds in quarantine, opens for nobody here. */
async function open(request: OfficialRequest): Promise<Reply> {
  const { id } = request.params;
  if (!isUuid(id)) return notFound();
  const file = await asOfficial(request, async (tx) => {
    const found = await findAttachment(tx, id);
    if (found === null || (found.state !== 'clean' && found.state !== 'unscanned')) return null;
    tx.audit({ action: 'forms.attachment.viewed', object: { type: 'attachment', id } });
    return found;
  });
  return file === null ? notFound() : sendFile(file, (work) => asOfficial(request, work));
}
