import { createHash } from 'node:crypto';
import type { Assurance } from '../../platform/identity/saml/identity.ts';
import { KAU } from '../../platform/identity/saml/kau-attributes.ts';
import type { SimulatedWay } from './options.ts';

export interface Way {
  readonly id: SimulatedWay;
  readonly level: 1 | 2 | 3;
  readonly assurance: Assurance;
  /** The AuthnContextClassRef that an assertion of this way carries. */
  readonly context: string;
}

/**
 * The ways and their levels. Ügyfélkapu stands for Ügyfélkapu+ (password and one-time code: two
 * factors, substantial). The telephone way asks for one thing that the person knows, so it can be
 * no more than low. The card with its PIN is high. The context of the first is the one seen in
 * public code; the other two follow its pattern and are ours.
 */
export const WAYS: readonly Way[] = [
  way('ugyfelkapu', 2, 'substantial', 'uk:totp'),
  way('telefonos', 1, 'low', 'rkta:kod'),
  way('eszig', 3, 'high', 'eszig:pin'),
];

/** The way of that name, or null. */
export function findWay(id: string): Way | null {
  return WAYS.find((candidate) => candidate.id === id) ?? null;
}

/** How a site may ask for assurance in its AuthnRequest. */
export interface RequestedContext {
  /** `exact` when the request does not say. */
  readonly comparison: string;
  readonly classes: readonly string[];
}

/**
 * The ways that satisfy what was asked; all when nothing was, none when it cannot be satisfied.
 * `…kau:2` names the whole level, `…kau:2:uk:totp` one means.
 */
export function satisfyingWays(requested: RequestedContext | null): readonly Way[] {
  if (requested === null) return WAYS;
  const levels = requested.classes.map(levelOf).filter((level) => level !== null);
  const lowest = Math.min(...levels);
  return WAYS.filter((candidate) => {
    switch (requested.comparison) {
      case 'minimum':
        return candidate.level >= lowest;
      case 'better':
        return candidate.level > lowest;
      case 'maximum':
        return levels.length > 0 && candidate.level <= Math.max(...levels);
      default:
        return requested.classes.some((wanted) => `${candidate.context}:`.startsWith(`${wanted}:`));
    }
  });
}

/**
 * Which three characters of the eight-character telephone code are asked (1-based, rising). They
 * follow from the request at hand: the same while the person types, other ones the next time.
 */
export function askedPositions(pendingToken: string): readonly number[] {
  const left = [1, 2, 3, 4, 5, 6, 7, 8];
  const bytes = createHash('sha256').update(pendingToken).digest();
  const asked = [0, 1, 2].flatMap((index) => left.splice((bytes[index] ?? 0) % left.length, 1));
  return asked.sort((a, b) => a - b);
}

function way(id: SimulatedWay, level: 1 | 2 | 3, assurance: Assurance, means: string): Way {
  return { id, level, assurance, context: `${KAU.contextPrefix}${level}:${means}` };
}

function levelOf(context: string): number | null {
  if (!context.startsWith(KAU.contextPrefix)) return null;
  const level = Number(context.slice(KAU.contextPrefix.length).split(':')[0]);
  return level === 1 || level === 2 || level === 3 ? level : null;
}
