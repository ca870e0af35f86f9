import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import type { SampleFrame } from './frame-samples.ts';
import { ComponentPage } from './component-page.tsx';
import { CasePage, CentrePage, DeskPage } from './office-pages.tsx';
import { BalancePage, FormPage, HomePage, TownPage } from './portal-pages.tsx';
import { renderPage } from '../render-page.ts';

/** Every page of the gallery: together they show each component in each state. */
export const GALLERY: Readonly<Record<string, (frame: SampleFrame) => VNode>> = {
  kezdolap: HomePage,
  telepules: TownPage,
  urlap: FormPage,
  egyenleg: BalancePage,
  elemek: ComponentPage,
  asztal: DeskPage,
  ugy: CasePage,
  kozpont: CentrePage,
};

const SETTLEMENTS = [
  { kshCode: '9999999', name: 'Mintafalva', county: 'Minta', postcodes: ['9999'], joined: true, path: '/galeria/telepules' },
  { kshCode: '9999998', name: 'Mintaszentpéter', county: 'Minta', postcodes: ['9998', '9997', '9996', '9995'], joined: false, path: '/galeria/kezdolap' },
];

/** Serves the gallery at `/galeria/<name>?szin=dark&nyelv=en`; for development and tests, never in production. */
export function registerGallery(app: FastifyInstance): void {
  app.get<{ Params: { name: string }; Querystring: Record<string, string> }>('/galeria/:name', async (request, reply) => {
    const page = Object.hasOwn(GALLERY, request.params.name) ? GALLERY[request.params.name] : undefined;
    if (page === undefined) return reply.code(404).send('404');
    const { szin, nyelv } = request.query;
    const colorScheme = szin === 'dark' || szin === 'light' ? szin : 'auto';
    const html = renderPage(page({ lang: nyelv === 'en' ? 'en' : 'hu', colorScheme }));
    return reply.type('text/html; charset=utf-8').send(html);
  });
  app.get<{ Querystring: Record<string, string> }>('/api/telepulesek', (request, reply) => {
    const query = (request.query['q'] ?? '').toLowerCase();
    return reply.send(SETTLEMENTS.filter((settlement) => settlement.name.toLowerCase().includes(query)));
  });
}
