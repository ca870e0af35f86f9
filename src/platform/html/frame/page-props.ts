import type { ComponentChildren } from 'preact';
import type { MomentLike } from '../../texts/format.ts';
import type { Lang } from '../../texts/language.ts';
import type { Tone } from '../components/alert.tsx';

/** What the page frame takes. */
export interface PageProps {
  /** The page's own title; the town's and the platform's names follow it. */
  readonly title: string;
  readonly lang: Lang;
  readonly surface: 'portal' | 'office' | 'centre';
  /** The address of the theme's style sheet, from `themeUrl`; the platform's own colours without it. */
  readonly theme?: string | undefined;
  readonly municipality?: PageMunicipality | undefined;
  readonly person?: PagePerson | undefined;
  /** From the top down to this page, which has no address. */
  readonly breadcrumbs?: readonly Crumb[] | undefined;
  /** What just happened, after a redirect. */
  readonly messages?: readonly PageMessage[] | undefined;
  /** The one address under which search engines should know the page. */
  readonly canonicalPath?: string | undefined;
  /** The same page in the other language. */
  readonly languageSwitchHref?: string | undefined;
  readonly session?: PageSession | undefined;
  /** Where "Bejelentkezés" leads; not shown to who is signed in. */
  readonly signInHref?: string | undefined;
  /** Where "Kijelentkezés" posts; shown to who is signed in. `/kijelentkezes` unless told. */
  readonly signOutAction?: string | undefined;
  /** Posted back by every form of the page: `request.formToken`. */
  readonly formToken?: string | undefined;
  /** The reader's choice, from `colorSchemeOf(cookies)`. */
  readonly colorScheme?: 'light' | 'dark' | 'auto' | undefined;
  /** Entries of the left side (office, centre) or of the header (portal). */
  readonly sections?: readonly NavSection[] | undefined;
  /** Where the office's search posts its `?q=`; no search without it. */
  readonly searchAction?: string | undefined;
  readonly searchValue?: string | undefined;
  /** The form was answered with faults: the title says so first. */
  readonly hasErrors?: boolean | undefined;
  /** Says that nothing here is real. */
  readonly demo?: boolean | undefined;
  /** Tables and split views take the whole width; a text stays in a readable column. */
  readonly width?: 'text' | 'wide' | 'full' | undefined;
  /** Names of further built scripts, such as `form-filling.js`. */
  readonly scripts?: readonly string[] | undefined;
  /** Addresses that the scripts will fetch at once: the browser begins while it still reads the page. */
  readonly fetches?: readonly string[] | undefined;
  /** Pages with personal or passing content: search engines stay out. The default for signed-in pages. */
  readonly noIndex?: boolean | undefined;
  readonly footerLinks?: readonly { readonly label: string; readonly href: string }[] | undefined;
  /** `/megjelenes` unless told; where the choice of light or dark posts. */
  readonly appearanceAction?: string | undefined;
  /** This page's own path, to come back to after choosing light or dark. */
  readonly currentPath?: string | undefined;
  /** The main content; its first element is the one `<h1>` (see `MainHeading`). */
  readonly children: ComponentChildren;
}

export interface PageMunicipality {
  readonly name: string;
  /** `/kophaza` */
  readonly path: string;
  readonly kshCode: string;
}

export interface PagePerson {
  readonly name: string;
  /** The person or firm they act for. */
  readonly actingFor?: string | undefined;
  /** Where they change for whom they act. */
  readonly actingHref?: string | undefined;
  /** An official's position and office. */
  readonly office?: string | undefined;
  /** Their own page; `/fiok` on the portal unless told. */
  readonly href?: string | undefined;
}

export interface Crumb {
  readonly label: string;
  readonly href?: string | undefined;
}

export interface PageMessage {
  readonly tone: Tone;
  readonly title?: string | undefined;
  readonly text: string;
}

export interface PageSession {
  /** The server's time as the page is made; the browser's clock may be wrong, and a demo's day may be another. */
  readonly now?: MomentLike | undefined;
  /** When to ask whether they are still there. */
  readonly idleWarningAt: MomentLike;
  /** When sign-in ends, come what may. */
  readonly endsAt: MomentLike;
  /** POST here to go on; answers 2xx, and JSON `{ idleWarningAt, endsAt }` where it can. */
  readonly extendHref: string;
  readonly signInHref: string;
}

export interface NavSection {
  readonly label?: string | undefined;
  readonly items: readonly NavItem[];
}

export interface NavItem {
  readonly label: string;
  readonly href: string;
  readonly count?: number | undefined;
  readonly current?: boolean | undefined;
  /** A letter: `g` and then this letter opens it (office). */
  readonly shortcut?: string | undefined;
}
