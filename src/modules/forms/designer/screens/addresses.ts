import { path, withQuery } from '../../../../platform/html/addresses.ts';
import type { Uuid } from '../../../../platform/ids/uuid.ts';

/** How the preview is looked at; kept from page to page. */
export interface PreviewView {
  readonly width: 'phone' | 'wide';
  readonly hasScripts: boolean;
}

/** Where a designer's page stands: what is selected, whether the palette is open, what is searched in it. */
export interface Standing {
  readonly place: string;
  readonly isAdding?: boolean;
  readonly search?: string;
  readonly view: PreviewView;
}

export function designerPath(id: Uuid, { place, isAdding, search, view }: Standing): string {
  return withQuery(path`/kozpont/urlapok/tervek/${id}`, {
    hely: place === '' ? undefined : place,
    uj: isAdding === true ? '1' : undefined,
    keres: search === '' ? undefined : search,
    nezet: view.width === 'wide' ? 'szeles' : undefined,
    szkript: view.hasScripts ? undefined : 'nem',
  });
}

export function previewPath(id: Uuid, pageId: string | null, hasScripts: boolean): string {
  return withQuery(path`/kozpont/urlapok/tervek/${id}/elonezet`, { lap: pageId ?? undefined, szkript: hasScripts ? undefined : 'nem' });
}

/** The view that a query names. */
export function viewOf(query: Readonly<Record<string, string | undefined>>): PreviewView {
  return { width: query['nezet'] === 'szeles' ? 'wide' : 'phone', hasScripts: query['szkript'] !== 'nem' };
}
