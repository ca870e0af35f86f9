import { evaluate, FeelRange, unaryTest } from 'feelin';

/** What the library `feelin` answers, as the JSON that the command `feel` would write. */
export type PeerAnswer = { readonly value: unknown } | { readonly error: true };

/** Asks feelin for an expression; a fault it throws or a function it lacks is an error. */
export function askFeelin(expression: string, context: Record<string, unknown> = {}): PeerAnswer {
  return asked(() => evaluate(expression, context));
}

/** Asks feelin whether a value passes unary tests. */
export function askFeelinTest(test: string, value: unknown): PeerAnswer {
  return asked(() => unaryTest(test, { '?': value }));
}

function asked(ask: () => ReturnType<typeof evaluate>): PeerAnswer {
  try {
    const { value, warnings } = ask();
    return warnings.some(({ type }) => type === 'NO_FUNCTION_FOUND') ? { error: true } : { value: plain(value) };
  } catch {
    return { error: true };
  }
}

/** Doubles that are no number have no JSON; ours are null there, so that they are told apart. */
function plain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number') return Number.isFinite(value) ? value + 0 : String(value);
  if (typeof value !== 'object') return typeof value === 'function' ? 'a function' : value;
  if (Array.isArray(value)) return value.map(plain);
  if (value instanceof FeelRange) return value.toString();
  if ('iso' in value) return value.iso;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, plain(item)]));
}
