import type { FrameMunicipality } from '../../../platform/http/frame.ts';
import type { Municipality } from '../../tenants/contract.ts';

/** A municipality as the page frame wants it. */
export function townFrame({ name, slug, kshCode, colours }: Municipality): FrameMunicipality {
  return { name, path: `/${slug}`, kshCode, colours };
}
