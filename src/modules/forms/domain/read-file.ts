import { Decimal } from '../../../kernel/decimal.ts';
import type { FeelContext, FeelValue } from '../../../kernel/feel/values.ts';
import { textsOf } from './answers.ts';
import type { Attachment } from './attachments.ts';
import type { FileField } from './fields.ts';
import { FILE_BYTES_USUAL, FILES_MAX_USUAL, FILE_TYPES_USUAL } from './fields.ts';
import { FILE_UNKNOWN, fileQuarantined, fileTooLarge, tooManyFiles, wrongFileType } from './messages.ts';
import type { PartFault, Reader } from './reading.ts';
import { EMPTY } from './reading.ts';

/**
 * Reads a list of attachment ids: what is stored is what is known of each file. Expressions see a list of contexts
 * (`count(plans) > 0`), empty while nothing is attached.
 */
export function fileReader(field: FileField): Reader {
  const { id, types = FILE_TYPES_USUAL, maxFiles = FILES_MAX_USUAL, maxBytesEach = FILE_BYTES_USUAL } = field;
  const none = { ...EMPTY, feel: [] };
  return (answers, { attachments }) => {
    const ids = [...new Set(textsOf(answers, id).filter((text) => text !== ''))];
    if (ids.length === 0) return none;
    const faults: PartFault[] = ids.length > maxFiles ? [{ ...tooManyFiles(maxFiles), part: '' }] : [];
    const files: Attachment[] = [];
    for (const one of ids.slice(0, maxFiles)) {
      const file = attachments.get(one);
      if (file === undefined) faults.push({ ...FILE_UNKNOWN, part: '' });
      else if (file.isQuarantined === true) faults.push({ ...fileQuarantined(file.name), part: '' });
      else if (!types.includes(file.type)) faults.push({ ...wrongFileType(file.name, types), part: '' });
      else if (file.bytes > maxBytesEach) faults.push({ ...fileTooLarge(file.name, maxBytesEach), part: '' });
      else files.push(file);
    }
    if (faults.length > 0) return { stored: null, feel: null, isEmpty: false, faults };
    return { stored: files.map(storedFile), feel: files.map(feelFile), isEmpty: false, faults };
  };
}

function storedFile({ id, name, type, bytes, sha256 }: Attachment): Readonly<Record<string, string | number>> {
  return { id, name, type, bytes, sha256 };
}

function feelFile({ name, type, bytes }: Attachment): FeelContext {
  return new Map<string, FeelValue>([
    ['name', name],
    ['type', type],
    ['bytes', Decimal.of(bytes)],
  ]);
}
