import type { Answer } from './connection.ts';
import { findLiveText, mainText } from './html-scan.ts';
import { MARK } from './nasty-texts.ts';
import { findActivePdf } from './pdf-scan.ts';
import type { FuzzRequest } from './wire.ts';

/** Shorter than any sentence that helps. */
const SENTENCE_CHARS_MIN = 25;

/** What is wrong with an answer; empty for one as it should be. */
export function faultsOf(request: FuzzRequest, { status, headers, body }: Answer): string[] {
  const type = headers['content-type'] ?? '';
  const faults: string[] = [];
  if (status >= 500) faults.push(`status ${status}`);
  if (!(status >= 200 && status < 600)) faults.push(`no status: ${status}`);
  if (Object.entries(headers).some(([name, value]) => name === 'set-cookie' && value.includes(MARK))) faults.push('what was typed became a cookie');
  if (type.includes('html')) {
    const live = findLiveText(body.toString('utf8'));
    if (live !== null) faults.push(`live text: ${live}`);
  }
  if (type.includes('pdf')) {
    // A paper of ours is quiet; somebody's own file with a program in it must not open by itself.
    const active = findActivePdf(body);
    const isForeign = request.sort === 'upload' && active !== 'not a PDF';
    if (active !== null && !(isForeign && (headers['content-disposition'] ?? '').startsWith('attachment'))) faults.push(active);
  }
  if (status >= 400 && request.isBroken !== true && request.method !== 'HEAD' && !tells(type, status, body.toString('utf8'))) faults.push(`${status} does not say what to mend`);
  return faults;
}

/** Whether an answer that refuses has a sentence for a person, or a text for a machine. */
function tells(type: string, status: number, body: string): boolean {
  if (type.includes('json')) {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed !== 'object' || parsed === null) return false;
    const { text, message, signInHref, error } = parsed as Record<string, unknown>;
    return [text, message, signInHref, error].some((said) => typeof said === 'string' && said.length > 0);
  }
  if (!type.includes('html')) return false;
  const text = mainText(body);
  if (text.length < SENTENCE_CHARS_MIN || !/[.!?:]/.test(text)) return false;
  // A form with faults shows them: a list of them with links, or a refusal in a box.
  return status !== 422 || /data-error-summary|error-summary|role="alert"|ds-alert|ds-validation-message|<h1/.test(body);
}
