import type { Answer } from './connection.ts';
import { findLiveText, mainText } from './html-scan.ts';
import { MARK } from './nasty-texts.ts';
import { findActivePdf } from './pdf-scan.ts';
import type { FuzzRequest } from './wire.ts';

/** Shorter than any sentence that helps. */
const SENTENCE_CHARS_MIN = 25;

/** Somebody is asked to do something: the words of our refusals, in Hungarian and English. */
const ASKS = /(adja|írja|válassz|rövidíts|küldje|nyissa|javíts|csatolj|töltse|töltsön|ellenőri|próbálja|lépjen|várjon|jelentkez|frissíts|kérjük|jelölje|kevesebb|give|type|choose|send|open|correct|attach|check|try|go back|wait|sign in|reload|please)/i;

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
  // What is not there, or not for who asks, cannot be mended.
  if (status === 404) return true;
  // A form with faults lists them, each a link to its place, or says in a box why it was refused.
  const isShown = (status === 422 || status === 409) && (/error-summary.*?<a [^>]*href=/s.test(body) || /role="alert"|ds-alert/.test(body));
  return isShown || ASKS.test(text);
}
