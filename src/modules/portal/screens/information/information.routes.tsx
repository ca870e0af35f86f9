import { appearanceRoute } from '../../../../platform/html/appearance.ts';
import { MainHeading } from '../../../../platform/html/frame/main-heading.tsx';
import { Prose } from '../../../../platform/html/frame/layout.tsx';
import { Page } from '../../../../platform/html/frame/page.tsx';
import { frameOf } from '../../../../platform/http/frame.ts';
import { page, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { informationTexts } from '../../texts/information.ts';

const PAGES = [
  { path: '/akadalymentesseg', title: 'accessibilityTitle', text: 'accessibilityText' },
  { path: '/adatkezeles', title: 'privacyTitle', text: 'privacyText' },
  { path: '/impresszum', title: 'imprintTitle', text: 'imprintText' },
  { path: '/sugo', title: 'helpTitle', text: 'helpText' },
] as const;

/** The pages of the footer, and the choice of light or dark. */
export const informationRoutes: readonly Route[] = [
  ...PAGES.map(({ path, title, text }): Route => ({ method: 'GET', path, permission: 'public', handle: (request) => information(request, title, text) })),
  appearanceRoute,
];

async function information(request: RequestContext, title: (typeof PAGES)[number]['title'], text: (typeof PAGES)[number]['text']): Promise<Reply> {
  const t = informationTexts(request.lang);
  return page(
    <Page {...frameOf(request)} title={t(title)} breadcrumbs={[{ label: t('home'), href: '/' }, { label: t(title) }]} width="text">
      <MainHeading>{t(title)}</MainHeading>
      <Prose>
        {t(text)
          .split('\n\n')
          .map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
      </Prose>
    </Page>,
  );
}
