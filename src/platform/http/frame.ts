import { colorSchemeOf } from '../html/appearance.ts';
import type { NavSection, PageProps } from '../html/frame/page-props.ts';
import { isHexColor } from '../html/theme/palette.ts';
import { themeUrl } from '../html/theme/theme-css.ts';
import { type CentreSession, IDLE_MINUTES, type OfficialSession } from '../identity/session.ts';
import { readFlash } from './flash.ts';
import type { RequestContext } from './route.ts';
import { CENTRE_PATH, isCentrePath } from './session-gate.ts';

/** The frame that a screen spreads into `<Page>`; the screen adds its title, breadcrumbs and content. */
export type Frame = Omit<PageProps, 'title' | 'children'>;

/** A town whose pages these are. `path` is `/kophaza`. */
export interface FrameMunicipality {
  readonly name: string;
  readonly path: string;
  readonly kshCode: string;
  readonly colours: { readonly main: string; readonly accent: string };
}

/** Everything of the page frame that follows from the request: who, where, language, colours, session, menu. */
export function frameOf(request: RequestContext, municipality?: FrameMunicipality): Frame {
  const { session } = request;
  const isOffice = request.url === '/hivatal' || /^\/hivatal[/?]/.test(request.url);
  const town = municipality ?? (session?.kind === 'official' ? session.municipality : undefined);
  const path = request.url.split('?')[0] ?? '/';
  const said = readFlash(request.cookies);
  const isCentre = isCentrePath(request.url);
  const base = isOffice || isCentre ? '/hivatal' : '';
  const worksHere = (session?.kind === 'official' && isOffice) || (session?.kind === 'centre' && isCentre);
  return {
    lang: request.lang,
    surface: isCentre ? 'centre' : isOffice ? 'office' : 'portal',
    theme: town === undefined ? undefined : themeOf(town.colours),
    municipality: town,
    person: personOf(request),
    messages: said === null ? [] : [said],
    session:
      session === null
        ? undefined
        : {
            now: request.clock.now(),
            idleWarningAt: request.clock.now().add({ minutes: IDLE_MINUTES }),
            endsAt: session.endsAt,
            extendHref: `${base}/munkamenet`,
            signInHref: `${base}/belepes?vissza=${encodeURIComponent(request.url)}`,
          },
    signInHref: `${base}/belepes?vissza=${encodeURIComponent(request.url)}`,
    signOutAction: `${base}/kilepes`,
    formToken: request.formToken,
    colorScheme: colorSchemeOf(request.cookies),
    languageSwitchHref: `${path}?nyelv=${request.lang === 'hu' ? 'en' : 'hu'}`,
    currentPath: request.url,
    demo: request.config.demo !== null,
    sections: worksHere ? menuOf(request, session, path) : undefined,
    searchAction: isOffice && session?.kind === 'official' ? '/hivatal/kereses' : undefined,
  };
}

function personOf({ session }: RequestContext): Frame['person'] {
  if (session === null) return undefined;
  if (session.kind === 'client') return { name: session.name, href: '/fiok' };
  return { name: session.name, office: session.position, href: session.kind === 'centre' ? CENTRE_PATH : '/hivatal' };
}

function themeOf({ main, accent }: FrameMunicipality['colours']): string | undefined {
  return isHexColor(main) && isHexColor(accent) ? themeUrl({ main, accent }) : undefined;
}

function menuOf(request: RequestContext, session: OfficialSession | CentreSession, path: string): NavSection[] {
  const entries = request.menu.filter((entry) => isCentrePath(entry.path) === (session.kind === 'centre') && (entry.permission === 'official' || session.permissions.has(entry.permission)));
  // Of two entries that lead here, such as /hivatal/ado and /hivatal/ado/szamlak, the longer one is where we are.
  const here = entries.filter((entry) => path === entry.path || path.startsWith(`${entry.path}/`)).toSorted((a, b) => b.path.length - a.path.length)[0];
  const sections = new Map<string, NavSection['items'][number][]>();
  for (const entry of [...entries].sort((a, b) => a.order - b.order)) {
    const label = entry.section[request.lang];
    sections.set(label, [...(sections.get(label) ?? []), { label: entry.title[request.lang], href: entry.path, current: entry === here, shortcut: entry.shortcut }]);
  }
  return [...sections].map(([label, items]) => ({ label, items }));
}
