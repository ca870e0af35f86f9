import helmet from '@fastify/helmet';
import Fastify from 'fastify';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { chromium, type Browser } from 'playwright-core';
import { assert } from '../../../kernel/assert.ts';
import { contentSecurityPolicy } from '../../http/content-security-policy.ts';
import { assetRoutes } from '../assets/asset-routes.ts';
import { registerGallery } from './gallery.ts';

const PLACES = [process.env['CHROMIUM_PATH'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The gallery on a free port, under the platform's own content security policy, and a browser to look at it. */
export async function openGallery(): Promise<{ address: string; browser: Browser; close(): Promise<void> }> {
  const app = Fastify();
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy([]) },
    hsts: false,
  });
  await assetRoutes(app);
  registerGallery(app);
  await app.listen({ port: 0, host: '127.0.0.1' });
  const bound: AddressInfo | string | null = app.server.address();
  assert(bound !== null && typeof bound === 'object', 'the gallery listens on a port');
  const browser = await chromium.launch({ executablePath: chromiumPath(), headless: true, args: FLAGS });
  return {
    address: `http://127.0.0.1:${bound.port}`,
    browser,
    close: async () => {
      await browser.close();
      await app.close();
    },
  };
}

function chromiumPath(): string {
  const found = PLACES.find((place) => place !== undefined && existsSync(place));
  assert(found !== undefined, 'no Chromium: install it (apt-get install chromium) or name it in CHROMIUM_PATH');
  return found;
}
