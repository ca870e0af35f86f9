import { fileTypeFromBuffer } from 'file-type';
import { ok, refuse, type Result } from '../../../../kernel/result.ts';
import type { FileType } from '../../domain/fields.ts';
import { attachmentRefusal, type RefusalCode } from '../attachment-refusals.ts';
import { faultOfJpeg, faultOfPng } from './images.ts';
import { hidesAnotherFile } from './hidden-files.ts';
import { faultOfPdf, hasActivePdf } from './pdf.ts';
import { inspectPackage } from './package.ts';

/** What a look into a file has found. */
export interface Inspection {
  /** It may run something when it is opened: scripts of a PDF, objects inside a document. */
  readonly hasActiveContent: boolean;
}

/**
 * Looks into the whole content of a file whose name promises `type`. The content decides: it must begin and end as
 * that type, hold no file of another kind, nothing encrypted, no macros, and not be larger inside than it should.
 * Never throws, whatever the bytes are. Refusals as in `attachment-refusals.ts`.
 */
export async function inspectContent(content: Buffer, type: FileType): Promise<Result<Inspection>> {
  if (content.length === 0) return refuse(attachmentRefusal('empty'));
  const outcome = await faultOf(content, type);
  return typeof outcome === 'string' ? refuse(attachmentRefusal(outcome)) : ok(outcome);
}

/** How much of the beginning names the type. */
const HEAD_BYTES = 4100;

async function faultOf(content: Buffer, type: FileType): Promise<RefusalCode | Inspection> {
  switch (type) {
    case 'pdf': {
      const fault = (await isBegunAs(content, 'pdf')) ? faultOfPdf(content) : 'not-the-type';
      if (fault !== null) return fault;
      return hidesAnotherFile(content, type) ? 'two-in-one' : { hasActiveContent: hasActivePdf(content) };
    }
    case 'jpg':
    case 'png': {
      const fault = (await isBegunAs(content, type)) ? (type === 'jpg' ? faultOfJpeg(content) : faultOfPng(content)) : 'not-the-type';
      if (fault !== null) return fault;
      return hidesAnotherFile(content, type) ? 'two-in-one' : { hasActiveContent: false };
    }
    case 'docx':
    case 'xlsx':
    case 'asice':
      return inspectPackage(content, type);
  }
}

async function isBegunAs(content: Buffer, type: 'pdf' | 'jpg' | 'png'): Promise<boolean> {
  try {
    // An animated PNG is still a PNG.
    const found = (await fileTypeFromBuffer(content.subarray(0, HEAD_BYTES)))?.ext;
    return found === type || (type === 'png' && found === 'apng');
  } catch {
    return false;
  }
}
