import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { assert, AssertionError } from '../../kernel/assert.ts';
import { houseFonts } from './fonts.ts';
import { letterTypst } from './letter.typ.ts';
import type { JsonValue } from './printable.ts';

/** All that one compilation needs, and nothing that could not be posted to another thread. */
export interface PdfJob {
  readonly template: string;
  readonly data: JsonValue;
  readonly attachments: readonly {
    readonly name: string;
    readonly mimeType: string;
    readonly relationship: string;
    readonly description: string;
    readonly content: Uint8Array;
  }[];
  readonly standard: string;
  readonly locale: string;
  readonly title: string;
  readonly author: string | null;
  /** Whole seconds since 1970-01-01 UTC. */
  readonly createdAtSeconds: number;
}

/** Virtual: nothing of the real file system lies below, so a template can read no file of ours. */
const ROOT = resolve('/varoshaza-documents');
const JOB_FILE = join(ROOT, 'job.json');

/**
 * Results older than so many renderings are dropped. With none kept, memory stays flat and nothing of
 * one person’s document outlives its rendering; keeping four would save a tenth of the time.
 */
const CACHE_AGE_MAX = 0;

let compiler: NodeCompiler | undefined;
const templatePaths = new Map<string, string>();

/**
 * Compiles one document on this thread: some 10 ms for a letter, 0.4 ms a row for long tables.
 * Errors and warnings of the compiler are bugs (of a template or of its data), so they throw.
 */
export function compilePdf(job: PdfJob): Uint8Array {
  compiler ??= createCompiler();
  const files = job.attachments.map((file, index) => ({ ...file, path: `/attachment-${index}` }));
  try {
    compiler.mapShadow(JOB_FILE, Buffer.from(JSON.stringify(frameData(job, files))));
    for (const file of files) compiler.mapShadow(join(ROOT, file.path), Buffer.from(file.content));
    return compile(compiler, frame(templatePath(compiler, job.template)), job);
  } finally {
    compiler.unmapShadow(JOB_FILE);
    for (const file of files) compiler.unmapShadow(join(ROOT, file.path));
    compiler.evictCache(CACHE_AGE_MAX);
  }
}

function createCompiler(): NodeCompiler {
  const created = NodeCompiler.create({ workspace: ROOT, fontArgs: [{ fontBlobs: [...houseFonts()] }] });
  created.addSource(join(ROOT, 'letter.typ'), letterTypst);
  return created;
}

/** Templates are few and constant: each is handed to the compiler once and stays parsed. */
function templatePath(to: NodeCompiler, source: string): string {
  let path = templatePaths.get(source);
  if (path === undefined) {
    path = `/template-${createHash('sha256').update(source).digest('hex').slice(0, 16)}.typ`;
    to.addSource(join(ROOT, path), source);
    templatePaths.set(source, path);
  }
  return path;
}

function frameData(job: PdfJob, files: readonly { readonly path: string }[]) {
  const { locale, title, author, data } = job;
  const attachments = job.attachments.map(({ name, mimeType, relationship, description }, index) => ({
    name,
    mimeType,
    relationship,
    description,
    path: files[index]?.path,
  }));
  return { locale, title, author, data, attachments };
}

/** The only source that is put together at run time; its one variable is a hash of our making. */
function frame(template: string): string {
  return `
#import "${template}": render
#let job = json("/job.json")
#set document(
  title: job.title,
  author: if job.author == none { () } else { job.author },
  date: auto,
)
#set text(lang: job.locale)
#for file in job.attachments {
  pdf.attach(
    file.name,
    read(file.path, encoding: none),
    relationship: file.relationship,
    mime-type: file.mimeType,
    description: file.description,
  )
}
#render(job.data)
`;
}

function compile(by: NodeCompiler, source: string, job: PdfJob): Uint8Array {
  const result = by.compile({ mainFileContent: source });
  const failure = result.takeError() ?? result.takeWarnings();
  assert(failure === null, `document template: ${messages(failure?.shortDiagnostics ?? [])}`);
  assert(result.result !== null, 'the compiler answered neither a document nor an error');
  try {
    return by.pdf(result.result, { pdfStandard: job.standard, creationTimestamp: job.createdAtSeconds });
  } catch (error) {
    throw new AssertionError(`document export: ${withoutQuotedText(String(error))}`);
  }
}

/** The exporter quotes the text it stumbled on; that may be personal data, which logs must not hold. */
function withoutQuotedText(message: string): string {
  return message.replace(/`.*?`/gs, '`…`');
}

function messages(diagnostics: readonly unknown[]): string {
  return diagnostics.map((diagnostic) => JSON.stringify(diagnostic)).join('; ');
}
