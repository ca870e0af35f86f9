import { field, json, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { fillingTexts } from '../../texts/filling.ts';
import { fillingPath } from './addresses.ts';
import { clockTime } from './clock-time.ts';
import { loadStanding, saveFilling } from './load-filling.ts';
import { withTyped } from './typed.ts';
import { visitorOf } from './visitor.ts';

/**
 * POST by the script of the page: keeps what is typed and says so. Answers JSON: `{ savedAt, text }`, or 401
 * with `{ signInHref, text }` when the sign-in is over (what was typed is kept all the same).
 */
export async function saveTyped(request: RequestContext): Promise<Reply> {
  const t = fillingTexts(request.lang);
  const visitor = visitorOf(request);
  if (visitor.kind === 'anonymous') return json({ signInHref: '/belepes', text: t('saveFailed') }, 401);
  const standing = await loadStanding(request, visitor, request.query['vazlat']);
  if (standing === null || standing.draft === null || standing.sentAs !== null) return json({ text: t('saveFailed') }, 404);
  const pageId = field(request, '_lap');
  const { filling, refusal } = withTyped(standing, request, pageId);
  if (refusal !== null) return json({ text: refusal[request.lang] }, 422);
  const saved = await saveFilling(request, visitor, filling, pageId === '' ? standing.pageId : pageId);
  if (visitor.kind === 'expired') {
    const back = fillingPath(standing.place, saved.draft.id, { lap: pageId });
    return json({ signInHref: `/belepes?vissza=${encodeURIComponent(back)}`, text: t('saveSignIn') }, 401);
  }
  return json({ savedAt: saved.draft.savedAt.toString(), text: t('savedAt', { time: clockTime(saved.draft.savedAt) }) });
}
