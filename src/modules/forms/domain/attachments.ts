import type { FileType } from './fields.ts';

/** A file that came with a filling: what the form knows of it. The bytes lie elsewhere. */
export interface Attachment {
  readonly id: string;
  readonly name: string;
  /** By its content, not by its name. */
  readonly type: FileType;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** A virus was found in it: it cannot be sent. */
  readonly isQuarantined?: true;
}

export type Attachments = ReadonlyMap<string, Attachment>;
