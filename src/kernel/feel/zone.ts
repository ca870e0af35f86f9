const OFFSET_MAX = 18 * 3600;
const INSTANT_MAX = 8_640_000_000_000;

/** A time zone of a time: a fixed offset in seconds, or a region of the IANA database (`Europe/Budapest`). */
export type FeelZone =
  { readonly kind: 'offset'; readonly seconds: number } | { readonly kind: 'region'; readonly id: string };

export const UTC: FeelZone = { kind: 'offset', seconds: 0 };

/** The zone at a whole offset of at most 18 hours, or null. */
export function zoneOfOffset(seconds: number): FeelZone | null {
  return Number.isSafeInteger(seconds) && Math.abs(seconds) <= OFFSET_MAX ? { kind: 'offset', seconds } : null;
}

/** Reads `Z`, `+01:00`, `-05:30:15`, `@Europe/Budapest`; null for anything else. */
export function parseZone(text: string): FeelZone | null {
  if (text === 'Z' || text === 'z') return UTC;
  if (text.startsWith('@')) {
    const id = text.slice(1);
    return /^[A-Za-z][\w+-]*(?:\/[\w+-]+)*$/.test(id) && formatOf(id) !== null ? { kind: 'region', id } : null;
  }
  const match = /^([+-])(\d\d):([0-5]\d)(?::([0-5]\d))?$/.exec(text);
  if (match === null) return null;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return zoneOfOffset(match[1] === '-' ? 0 - seconds : seconds);
}

export function showZone(zone: FeelZone): string {
  if (zone.kind === 'region') return `@${zone.id}`;
  if (zone.seconds === 0) return 'Z';
  const size = Math.abs(zone.seconds);
  const parts = [Math.floor(size / 3600), Math.floor(size / 60) % 60];
  if (size % 60 > 0) parts.push(size % 60);
  return (zone.seconds < 0 ? '-' : '+') + parts.map((part) => part.toString().padStart(2, '0')).join(':');
}

/** Seconds to add to UTC for the zone's clock, at an instant in seconds since 1970. */
export function offsetAt(zone: FeelZone, instant: number): number {
  if (zone.kind === 'offset') return zone.seconds;
  const format = formatOf(zone.id);
  if (format === null) return 0;
  const within = Math.max(-INSTANT_MAX, Math.min(INSTANT_MAX, instant));
  const shown = format.formatToParts(new Date(within * 1000)).find(({ type }) => type === 'timeZoneName');
  const match = /([+-])(\d\d):(\d\d)(?::(\d\d))?/.exec(shown === undefined ? '' : shown.value);
  if (match === null) return 0;
  const seconds = Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4] ?? 0);
  return match[1] === '-' ? -seconds : seconds;
}

/** The offset when the zone's clock shows this local time; in a gap the one before it. */
export function offsetOfLocal(zone: FeelZone, local: number): number {
  const guess = offsetAt(zone, local - offsetAt(zone, local));
  const before = offsetAt(zone, local - 86_400);
  return offsetAt(zone, local - before) === before ? before : guess;
}

/** The zone's offset without summer time. */
export function standardOffset(zone: FeelZone): number {
  if (zone.kind === 'offset') return zone.seconds;
  const known = standardOffsets.get(zone.id);
  if (known !== undefined) return known;
  const offset = Math.min(offsetAt(zone, 1_704_067_200), offsetAt(zone, 1_719_792_000));
  if (standardOffsets.size < FORMATS_MAX) standardOffsets.set(zone.id, offset);
  return offset;
}

const standardOffsets = new Map<string, number>();

const formats = new Map<string, Intl.DateTimeFormat | null>();
const FORMATS_MAX = 700;

function formatOf(id: string): Intl.DateTimeFormat | null {
  const known = formats.get(id);
  if (known !== undefined) return known;
  const made = makeFormat(id);
  if (formats.size < FORMATS_MAX) formats.set(id, made);
  return made;
}

function makeFormat(id: string): Intl.DateTimeFormat | null {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: id, timeZoneName: 'longOffset' });
  } catch {
    return null;
  }
}
