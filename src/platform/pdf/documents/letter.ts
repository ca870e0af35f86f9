import { createHash } from 'node:crypto';
import { assert } from '../../../kernel/assert.ts';
import type { Lang } from '../../texts/language.ts';
import { letterTexts } from './letter-texts.ts';

/** Who writes: the same on every document of a municipality. */
export interface Letterhead {
  /** `Kópháza Község Önkormányzata` */
  readonly municipality: string;
  /** The body that acts: `Kópháza Község Jegyzője mint önkormányzati adóhatóság` */
  readonly office?: string;
  /** Address, telephone, e-mail, web: one line each, four at most. */
  readonly contact: readonly string[];
  /** The town's colour, `#rrggbb`; it appears only as a line. */
  readonly colour: string;
}

/** What identifies the case; what is absent is not printed. */
export interface FileBlock {
  /** iktatószám */
  readonly filingNumber?: string;
  /** érkeztetőszám */
  readonly arrivalNumber?: string;
  /** ügyintéző */
  readonly clerk?: string;
  /** tárgy */
  readonly subject?: string;
  /** hivatkozási szám */
  readonly reference?: string;
  /** melléklet */
  readonly enclosures?: string;
}

export interface Addressee {
  readonly name: string;
  /** Postal address, a line each. */
  readonly lines: readonly string[];
}

/** What every document says about itself. */
export interface DocumentIdentity {
  readonly documentId: string;
  /** SHA-256 of the content the document stands for, 64 hexadecimal digits; printed in the footer. */
  readonly contentSha256?: string;
  readonly createdAt: Temporal.Instant;
}

export interface LetterModel {
  readonly letterhead: Letterhead;
  readonly file?: FileBlock;
  readonly addressee?: Addressee;
  readonly identity: DocumentIdentity;
}

const CONTACT_LINES_MAX = 4;

/** The part of the data that the house style (`/letter.typ`) prints around a document's body. */
export function letterData(model: LetterModel, title: string, lang: Lang) {
  const t = letterTexts(lang);
  const { municipality, office, contact, colour } = model.letterhead;
  assert(/^#[0-9a-f]{6}$/i.test(colour), 'a town colour is #rrggbb');
  assert(contact.length <= CONTACT_LINES_MAX, 'a letterhead has four lines of contact at most');
  const filingNumber = model.file?.filingNumber;
  return {
    municipality,
    office,
    contact,
    colour,
    addressee: model.addressee && { label: t('addressee'), ...model.addressee },
    file: fileRows(model.file ?? {}, lang),
    running: [municipality, filingNumber, title].filter((part) => part !== undefined).join(' · '),
    foot: {
      // Brackets, because the page numbers are known only to the compiler.
      page: t('pageOf', { page: '[page]', pages: '[pages]' }),
      lines: footLines(model.identity, lang),
    },
  };
}

/** Lower-case hexadecimal SHA-256, as the documents print it. */
export function sha256Hex(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function fileRows(file: FileBlock, lang: Lang) {
  const t = letterTexts(lang);
  const rows = [
    { label: t('filingNumber'), value: file.filingNumber, strong: true },
    { label: t('arrivalNumber'), value: file.arrivalNumber, strong: true },
    { label: t('clerk'), value: file.clerk },
    { label: t('subject'), value: file.subject },
    { label: t('reference'), value: file.reference },
    { label: t('enclosures'), value: file.enclosures },
  ];
  return rows.filter((row) => row.value !== undefined);
}

function footLines(identity: DocumentIdentity, lang: Lang): string[] {
  const t = letterTexts(lang);
  const lines = [t('documentId', { id: identity.documentId })];
  if (identity.contentSha256 !== undefined) {
    assert(/^[0-9a-f]{64}$/.test(identity.contentSha256), 'a SHA-256 is 64 hexadecimal digits');
    lines.push(t('contentDigest', { digest: identity.contentSha256 }));
  }
  return lines;
}
