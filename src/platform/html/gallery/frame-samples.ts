import type { PageProps } from '../frame/page-props.ts';
import { themeUrl } from '../theme/theme-css.ts';

/** What the gallery's pages share. The people and the town are invented. */
export type SampleFrame = Pick<PageProps, 'lang' | 'colorScheme'>;

export const TOWN_THEME = themeUrl({ main: '#7a1f2b', accent: '#d4a017' });
export const TOWN = { name: 'Mintafalva', path: '/mintafalva', kshCode: '9999999' };

export const PORTAL_LINKS: PageProps['sections'] = [
  {
    items: [
      { label: 'Ügyek', href: '/mintafalva/ugyek', current: true },
      { label: 'Adó és befizetés', href: '/mintafalva/ado' },
      { label: 'Hírek', href: '/mintafalva/hirek' },
      { label: 'A hivatal', href: '/mintafalva/hivatal' },
    ],
  },
];

export const OFFICE_SECTIONS: PageProps['sections'] = [
  {
    label: 'Napi munka',
    items: [
      { label: 'Asztal', href: '/hivatal', current: true, shortcut: 'a' },
      { label: 'Érkeztetés', href: '/hivatal/erkeztetes', count: 7, shortcut: 'e' },
      { label: 'Iktatás', href: '/hivatal/iktatas', count: 3, shortcut: 'i' },
      { label: 'Ügyeim', href: '/hivatal/ugyek', count: 24, shortcut: 'u' },
      { label: 'Kiadmányozás', href: '/hivatal/kiadmanyozas', count: 2 },
    ],
  },
  {
    label: 'Adó',
    items: [
      { label: 'Adótárgyak', href: '/hivatal/ado/targyak' },
      { label: 'Kivetések', href: '/hivatal/ado/kivetesek', count: 112 },
      { label: 'Számlák', href: '/hivatal/ado/szamlak' },
    ],
  },
  { label: 'Nyilvántartás', items: [{ label: 'Ügyfelek', href: '/hivatal/ugyfelek' }, { label: 'Iratok', href: '/hivatal/iratok' }] },
];

/** The frame of a citizen's page in the sample town. */
export function portalFrame(frame: SampleFrame): Omit<PageProps, 'title' | 'children'> {
  return {
    ...frame,
    surface: 'portal',
    theme: TOWN_THEME,
    municipality: TOWN,
    sections: PORTAL_LINKS,
    languageSwitchHref: frame.lang === 'hu' ? '?nyelv=en' : '?nyelv=hu',
    signInHref: '/belepes',
    formToken: 'gallery',
    demo: true,
    currentPath: '/galeria',
  };
}

/** The same, signed in and acting for a firm. */
export function signedInFrame(frame: SampleFrame): Omit<PageProps, 'title' | 'children'> {
  return {
    ...portalFrame(frame),
    person: { name: 'Minta Anna', actingFor: 'Mintabolt Kft.', actingHref: '/fiok/kepviselet' },
  };
}

/** The frame of an official's page. */
export function officeFrame(frame: SampleFrame): Omit<PageProps, 'title' | 'children'> {
  return {
    ...frame,
    surface: 'office',
    theme: TOWN_THEME,
    municipality: TOWN,
    sections: OFFICE_SECTIONS,
    person: { name: 'Példa Béla', office: 'adóügyi ügyintéző', href: '/hivatal/en' },
    searchAction: '/hivatal/kereses',
    formToken: 'gallery',
    demo: true,
    currentPath: '/galeria',
  };
}
