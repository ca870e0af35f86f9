import { Busboy, type BusboyFileStream, type BusboyHeaders } from '@fastify/busboy';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { BodyError, FORM_FIELDS_MAX } from './form-body.ts';

/** A file that came with a form. It lies on the disk until the request is answered. */
export interface UploadedFile {
  /** The name of the field. */
  readonly field: string;
  /** As the browser says; never a path of ours. */
  readonly name: string;
  readonly path: string;
  readonly bytes: number;
  /** It was longer than is taken; the rest was not kept. */
  readonly isCut: boolean;
}

export interface MultipartBody {
  readonly fields: readonly (readonly [string, string])[];
  readonly files: readonly UploadedFile[];
  /** Removes the files. */
  remove(): Promise<void>;
}

export interface MultipartLimits {
  /** 0 takes none: what comes is read and dropped. */
  readonly filesMax: number;
  readonly bytesEachMax: number;
  readonly bytesMax: number;
  /** Takes files also of who is not signed in. */
  readonly ofAnybody?: true;
}

const FIELD_BYTES_MAX = 700_000;
const FIELDS_BYTES_MAX = 1024 * 1024;

/**
 * Reads a `multipart/form-data` body as it comes: fields into memory (1 MiB at most), files onto the disk, so that a
 * large upload over a slow line holds neither memory nor a connection of the database. @throws BodyError when it is
 * malformed or past the limits of fields
 */
export async function readMultipart(body: Readable, headers: Readonly<Record<string, string | undefined>>, limits: MultipartLimits): Promise<MultipartBody> {
  const reading = new Reading(limits);
  try {
    await pipeline(body, reading.parser(headers));
    await reading.written();
  } catch (error) {
    await reading.remove();
    if (error instanceof BodyError) throw error;
    throw new BodyError('the multipart body cannot be read');
  }
  return { fields: reading.fields, files: reading.files, remove: () => reading.remove() };
}

class Reading {
  readonly fields: (readonly [string, string])[] = [];
  readonly files: UploadedFile[] = [];
  readonly #limits: MultipartLimits;
  readonly #writing: Promise<void>[] = [];
  #folder: Promise<string> | null = null;
  #fieldBytes = 0;
  #fileBytes = 0;

  constructor(limits: MultipartLimits) {
    this.#limits = limits;
  }

  parser(headers: Readonly<Record<string, string | undefined>>): InstanceType<typeof Busboy> {
    const parser = new Busboy({
      headers: { 'content-type': headers['content-type'] ?? '' } satisfies BusboyHeaders,
      limits: { fields: FORM_FIELDS_MAX, fieldSize: FIELD_BYTES_MAX, fieldNameSize: 300, files: 100, fileSize: this.#limits.bytesEachMax, headerPairs: 20 },
    });
    // The types of the parser promise texts, but a part may come without a name, or without a content.
    parser.on('field', (name: string | undefined, value: string | undefined, isNameCut, isValueCut) => {
      if (name === undefined || value === undefined) return;
      this.#fieldBytes += name.length + value.length;
      if (isNameCut || isValueCut || this.#fieldBytes > FIELDS_BYTES_MAX) parser.destroy(new BodyError('a field is too long', 413));
      else this.fields.push([name, value]);
    });
    parser.on('fieldsLimit', () => parser.destroy(new BodyError(`more than ${FORM_FIELDS_MAX} fields`, 413)));
    parser.on('file', (field, stream, name) => this.#take(field, stream, name));
    return parser;
  }

  async written(): Promise<void> {
    await Promise.all(this.#writing);
  }

  async remove(): Promise<void> {
    await Promise.allSettled(this.#writing);
    if (this.#folder !== null) await rm(await this.#folder, { recursive: true, force: true });
  }

  #take(field: string | undefined, stream: BusboyFileStream, name: string | undefined): void {
    // A body that ends early breaks its open part too; the reading as a whole is told of it. Unheard it would end the process.
    stream.on('error', () => {});
    // A part that names no input; a file input that nothing was chosen for.
    if (field === undefined || name === undefined || name === '' || this.#writing.length >= this.#limits.filesMax || this.#fileBytes >= this.#limits.bytesMax) {
      stream.resume();
      return;
    }
    const writing = this.#write(field, stream, { name, number: this.#writing.length });
    // Awaited when all has come; a failure before that must not count as unheard.
    writing.catch(() => {});
    this.#writing.push(writing);
  }

  async #write(field: string, stream: BusboyFileStream, { name, number }: { readonly name: string; readonly number: number }): Promise<void> {
    this.#folder ??= mkdtemp(join(tmpdir(), 'varoshaza-feltoltes-'));
    const path = join(await this.#folder, String(number));
    stream.on('data', (piece: Buffer) => (this.#fileBytes += piece.length));
    await pipeline(stream, createWriteStream(path));
    this.files.push({ field, name, path, bytes: stream.bytesRead, isCut: stream.truncated });
  }
}
