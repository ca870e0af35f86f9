import { withoutAccents } from '../../kernel/search-key.ts';
import type { JSX } from 'preact';
import { DataTable } from '../../platform/html/components/data-table.tsx';
import { Alert } from '../../platform/html/components/alert.tsx';
import { SearchField } from '../../platform/html/components/search.tsx';
import { MainHeading } from '../../platform/html/frame/main-heading.tsx';
import { Page } from '../../platform/html/frame/page.tsx';
import { SafeLink } from '../../platform/html/link.tsx';
import { type Frame, frameOf } from '../../platform/http/frame.ts';
import { localPath } from '../../platform/http/reply.ts';
import { json, notFound, page, type Reply, type RequestContext, type Route } from '../../platform/http/route.ts';
import { beginSignIn, type Door } from '../../platform/identity/sign-in/flow.ts';
import { demoTexts } from './demo-texts.ts';
import type { DemoSignIn } from './sign-ins.ts';

/** The list of invented people to sign in as, and their sign-in links. Only in demo mode. */
export function demoRoutes(signIns: readonly DemoSignIn[]): Route[] {
  const ways = new Map(signIns.map(({ personKey, way }) => [personKey, way]));
  const enter = (door: Door, home: string) => async (request: RequestContext): Promise<Reply> => {
    const person = request.query['szemely'] ?? '';
    const way = ways.get(person);
    if (way === undefined) return notFound();
    return { kind: 'redirect', to: await beginSignIn(request, { door, returnTo: localPath(request.query['vissza'], home), kshCode: request.query['onkormanyzat'] ?? '', hint: { person, way } }) };
  };
  return [
    { method: 'GET', path: '/demo', permission: 'public', handle: async (request) => page(DemoPage({ frame: frameOf(request), hasMailbox: request.config.mail === null, ...filtered(signIns, request) })) },
    { method: 'GET', path: '/demo.json', permission: 'public', machine: true, handle: async (request) => json(signIns.map((signIn) => ({ ...signIn, signInLink: `${request.config.baseUrl}${signIn.signInLink}` }))) },
    { method: 'GET', path: '/belepes/demo', permission: 'public', handle: enter('client', '/fiok') },
    { method: 'GET', path: '/hivatal/belepes/demo', permission: 'public', handle: enter('official', '/hivatal') },
  ];
}

function filtered(signIns: readonly DemoSignIn[], request: RequestContext): { signIns: DemoSignIn[]; query: string } {
  const query = (request.query['q'] ?? '').trim().slice(0, 80);
  const words = plain(query).split(/\s+/).filter((word) => word !== '');
  const found = signIns.filter(({ name, role, municipality }) => words.every((word) => plain(`${name} ${role} ${municipality}`).includes(word)));
  return { signIns: found, query };
}

function DemoPage({ frame, hasMailbox, signIns, query }: { readonly frame: Frame; readonly hasMailbox: boolean; readonly signIns: readonly DemoSignIn[]; readonly query: string }): JSX.Element {
  const t = demoTexts(frame.lang);
  const clients = signIns.filter(({ roleCode }) => roleCode === 'client');
  const officials = signIns.filter(({ roleCode }) => roleCode !== 'client');
  return (
    <Page {...frame} title={t('title')} width="wide" noIndex>
      <MainHeading lead={t('lead')}>{t('title')}</MainHeading>
      <Alert tone="info">{t('invented')}</Alert>
      {hasMailbox && (
        <p>
          <SafeLink href="/szimulator/posta">{t('mails')}</SafeLink>
        </p>
      )}
      <SearchField action="/demo" name="q" label={t('filter')} value={query} />
      <SignIns frame={frame} caption={t('clients')} signIns={clients} />
      <SignIns frame={frame} caption={t('officials')} signIns={officials} />
    </Page>
  );
}

function SignIns({ frame, caption, signIns }: { readonly frame: Frame; readonly caption: string; readonly signIns: readonly DemoSignIn[] }): JSX.Element {
  const t = demoTexts(frame.lang);
  return (
    <DataTable
      caption={caption}
      columns={[
        { key: 'name', header: t('name'), rowHeader: true, cell: (row) => <SafeLink href={row.signInLink}>{row.name}</SafeLink> },
        { key: 'role', header: t('role'), cell: (row) => row.role },
        { key: 'town', header: t('town'), cell: (row) => (row.kshCode === '' ? row.municipality : `${row.municipality} (${row.kshCode})`) },
        ...(signIns.some(({ taxId }) => taxId !== null) ? [{ key: 'taxId', header: t('taxId'), cell: (row: DemoSignIn) => row.taxId ?? '', noWrap: true }] : []),
        { key: 'story', header: t('story'), cell: (row) => row.story[frame.lang], wideOnly: true },
      ]}
      rows={signIns}
      rowKey={(row) => row.signInLink + row.kshCode}
    />
  );
}

function plain(text: string): string {
  return withoutAccents(text).toLowerCase();
}
