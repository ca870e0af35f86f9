import { field, type RequestContext } from '../../../../platform/http/route.ts';

/** The posted fields of these names that hold something, trimmed. */
export function typedParts(request: RequestContext, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => {
    const text = field(request, name).trim();
    return text === '' ? [] : [[name, text]];
  }));
}

/** One line of a usual length, without control characters. */
export function isShortText(text: string): boolean {
  return text.length <= 120 && !/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/u.test(text);
}
