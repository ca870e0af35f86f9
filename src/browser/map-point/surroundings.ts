/** A point in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

export interface Settlement extends Point {
  readonly name: string;
  readonly population: number;
}

export interface Surroundings {
  readonly centre: Point;
  readonly places: readonly Settlement[];
}

/** The settlements around a point or a town. @throws when they cannot be had */
export async function surroundings(at: Point | string, radius: number, signal: AbortSignal): Promise<Surroundings> {
  const query = new URLSearchParams({ sugar: radius.toFixed(5) });
  if (typeof at === 'string') query.set('telepules', at);
  else {
    query.set('lat', at.lat.toFixed(5));
    query.set('lon', at.lon.toFixed(5));
  }
  const answer = await fetch(`/api/terkep?${query.toString()}`, { headers: { accept: 'application/json' }, signal });
  if (!answer.ok) throw new Error('no map');
  return (await answer.json()) as Surroundings;
}

/** Kilometres between two points that are not far from each other. */
export function kilometres(from: Point, to: Point): number {
  const north = (to.lat - from.lat) * 111.2;
  const east = (to.lon - from.lon) * 111.2 * narrowing(from.lat);
  return Math.hypot(north, east);
}

/** How much shorter a degree of longitude is than one of latitude. */
export function narrowing(lat: number): number {
  return Math.cos((lat * Math.PI) / 180);
}

/** `47,68123`: typed and shown in Hungarian; the server takes both marks. */
export function degreesText(value: number): string {
  return value.toFixed(5);
}

export function readDegrees(text: string): number | null {
  const match = /^\s*(\d{1,2}(?:[.,]\d+)?)\s*°?\s*$/.exec(text);
  return match === null ? null : Number((match[1] ?? '').replace(',', '.'));
}
