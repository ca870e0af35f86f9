import type { FastifyInstance, FastifyReply } from 'fastify';
import { acceptedEncodings } from '../../http/accepted-encodings.ts';
import { themeByAddress } from '../theme/theme-css.ts';
import { useAssets } from './asset-url.ts';
import { buildAssets, type Asset, type Assets } from './build-assets.ts';

const FOR_EVER = 'public, max-age=31536000, immutable';

/** Builds the style sheets and scripts, and serves them: one call when a web process starts. */
export async function assetRoutes(app: FastifyInstance): Promise<void> {
  registerAssets(app, await buildAssets());
}

/**
 * Serves the built files at `/assets/…` and the towns' style sheets at `/tema/…`, and tells pages their addresses.
 * Names carry a hash of the content, so browsers keep them for ever. They are public and not counted against
 * anybody's request limit.
 */
export function registerAssets(app: FastifyInstance, assets: Assets): void {
  useAssets(assets.urlByName);
  const config = { rateLimit: false, permission: 'public' } as const;
  app.get<{ Params: { file: string } }>('/assets/:file', { config }, async (request, reply) => {
    const asset = assets.byUrl.get(`/assets/${request.params.file}`);
    if (asset === undefined) return notThere(reply);
    return sendAsset(asset, request.headers['accept-encoding'], reply);
  });
  app.get<{ Params: { file: string } }>('/tema/:file', { config }, async (request, reply) => {
    const theme = themeByAddress(request.params.file);
    if (theme === null) return notThere(reply);
    // A page rendered by the last version may ask for its own hash: it gets the present colours, but not for ever.
    const cache = theme.isPresent ? FOR_EVER : 'no-cache';
    return reply.header('cache-control', cache).type('text/css; charset=utf-8').send(theme.css);
  });
}

function sendAsset(asset: Asset, accepts: string | undefined, reply: FastifyReply): FastifyReply {
  void reply.headers({ 'cache-control': FOR_EVER, vary: 'accept-encoding' }).type(asset.type);
  const encodings = acceptedEncodings(accepts);
  if (asset.br !== null && encodings.has('br')) return reply.header('content-encoding', 'br').send(asset.br);
  if (asset.gz !== null && encodings.has('gzip')) return reply.header('content-encoding', 'gzip').send(asset.gz);
  return reply.send(asset.body);
}

function notThere(reply: FastifyReply): FastifyReply {
  return reply.code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('404');
}
