import type { DataAttributes } from '../../../platform/html/attributes.ts';
import { assetUrl, hasAsset } from '../../../platform/html/assets/asset-url.ts';

/** Names the script that a field is better with; the script of the form loads it only where such a field stands. */
export function loaded(script: string): DataAttributes {
  return hasAsset(script) ? { load: assetUrl(script) } : {};
}
