import { assert } from '../../../../kernel/assert.ts';
import { isUuid } from '../../../../platform/ids/uuid.ts';
import type { JobDefinition } from '../../../../platform/jobs/job.ts';
import { scanWithClamd } from '../../../../platform/virus-scan/clamd.ts';
import { scanAttachment } from '../actions/scan-attachment.ts';
import { SCAN_ATTACHMENT } from '../scan-task.ts';

/** After an upload: asks the virus scanner. While it does not answer, the file stays as being checked, and the job is run again. */
export const scanAttachmentJob: JobDefinition = {
  name: SCAN_ATTACHMENT,
  kind: 'central',
  timeoutMs: 5 * 60_000,
  async run({ db, clamdUrl = null }, payload) {
    const { municipality: municipalityId, clientId, attachmentId } = payload;
    assert(isUuid(municipalityId) && isUuid(clientId) && isUuid(attachmentId), 'the job names a file');
    const scan = clamdUrl === null ? null : (content: AsyncIterable<Buffer>) => scanWithClamd(clamdUrl, content);
    await scanAttachment(db, { municipalityId, clientId, attachmentId }, scan);
  },
};
