import { inflateSync } from 'node:zlib';

const ACTIVE = /\/(JavaScript|JS|Launch|OpenAction|AA|RichMedia|SubmitForm|ImportData|URI\s*\(\s*(?:javascript|data|file))\b/;

/** What a reader of a PDF would run; null for a quiet paper. Looks outside streams and into object streams. */
export function findActivePdf(pdf: Buffer): string | null {
  const text = pdf.toString('latin1');
  if (!text.startsWith('%PDF-')) return 'not a PDF';
  const outside = text.replace(/stream\r?\n.*?endstream/gs, ' ');
  const found = ACTIVE.exec(outside) ?? ACTIVE.exec(objectStreams(text));
  return found === null ? null : `active content: ${found[0]}`;
}

function objectStreams(text: string): string {
  return [...text.matchAll(/\/Type\s*\/ObjStm\b[^]*?stream\r?\n([^]*?)endstream/g)]
    .map(([, content = '']) => {
      try {
        return inflateSync(Buffer.from(content, 'latin1')).toString('latin1');
      } catch {
        return '';
      }
    })
    .join('\n');
}
