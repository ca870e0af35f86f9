import { lastingJson, notFound, type Reply, type RequestContext } from '../../../../platform/http/route.ts';
import { withQuery } from '../../../../platform/html/addresses.ts';
import { compiledForm, findPlace, type FormPlace } from './form-place.ts';
import { getFormVersion } from '../../../forms/contract.ts';

/**
 * GET: the compiled form for the script of the page. A published version never changes, so browsers keep it;
 * the version stands in the address.
 */
export async function formDefinitionJson(request: RequestContext): Promise<Reply> {
  const asked = request.query['v'] ?? '';
  const portable = await request.db.within({ kind: 'public' }, async (tx) => {
    const place = await findPlace(tx, request);
    if (place === null) return null;
    const { code, version } = place.form.definition;
    if (asked === String(version)) return place.form.portable;
    // An earlier version, for drafts begun with it; a later one than the town offers is not there.
    if (!/^\d{1,6}$/.test(asked) || Number(asked) < 1 || Number(asked) > version) return null;
    return compiledForm(await getFormVersion(tx, code, Number(asked))).portable;
  });
  return portable === null ? notFound() : lastingJson(portable);
}

export function formJsonPath(place: FormPlace): string {
  return withQuery(`${place.base}/kitoltes/urlap.json`, { v: place.form.definition.version });
}
