import { putInto } from '../combobox/combobox.ts';
import { degreesText, kilometres, narrowing, type Point, readDegrees, type Settlement, surroundings } from './surroundings.ts';

const SIZE = 400;
/** Of a name in pixels, a little more than the average. */
const LETTER_WIDTH = 7;
const RADIUS_MIN = 0.01;
const RADIUS_MAX = 3;
/** Of the town, at first: a settlement and its neighbours. */
const RADIUS_USUAL = 0.12;
const SCALES_KM = [0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const SVG = 'http://www.w3.org/2000/svg';

/** A plain map of settlements around the point: no tiles, so it works wherever the house runs. */
export class MapView {
  readonly #holder: HTMLElement;
  readonly #svg = document.createElementNS(SVG, 'svg');
  readonly #status = document.createElement('p');
  #centre: Point = { lat: 47.18, lon: 19.5 };
  #size = SIZE;
  #radius = RADIUS_USUAL;
  #point: Point | null = null;
  #places: readonly Settlement[] = [];
  #request: AbortController | null = null;

  constructor(holder: HTMLElement) {
    this.#holder = holder;
  }

  async start(): Promise<void> {
    const { town = '', textTitle = '' } = this.#holder.dataset;
    this.#svg.setAttribute('viewBox', `0 0 ${SIZE} ${SIZE}`);
    this.#svg.setAttribute('class', 'vh-map');
    this.#svg.setAttribute('tabindex', '0');
    this.#svg.setAttribute('role', 'application');
    this.#svg.setAttribute('aria-label', textTitle);
    this.#status.className = 'vh-quiet';
    this.#status.setAttribute('role', 'status');
    const source = document.createElement('p');
    source.className = 'vh-quiet';
    source.textContent = '© OpenStreetMap (ODbL)';
    const box = document.createElement('div');
    box.className = 'vh-map-box';
    box.append(this.#svg, this.#buttons(), this.#status, source);
    (this.#holder.querySelector('fieldset') ?? this.#holder).append(box);
    this.#svg.addEventListener('click', (event) => this.#clicked(event));
    this.#svg.addEventListener('keydown', (event) => this.#onKey(event));
    for (const part of ['lat', 'lon']) this.#field(part)?.addEventListener('input', () => this.#readFields());
    this.#point = this.#typed();
    await this.#look(this.#point ?? town);
  }

  #buttons(): HTMLElement {
    const { textZoomIn = '', textZoomOut = '' } = this.#holder.dataset;
    const row = document.createElement('p');
    row.className = 'vh-map-buttons';
    for (const [words, by] of [
      [textZoomIn, 0.5],
      [textZoomOut, 2],
    ] as const) {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'ds-button';
      button.dataset['variant'] = 'secondary';
      button.textContent = words;
      button.addEventListener('click', () => void this.#zoom(by));
      row.append(button);
    }
    return row;
  }

  async #zoom(by: number): Promise<void> {
    this.#radius = Math.min(RADIUS_MAX, Math.max(RADIUS_MIN, this.#radius * by));
    await this.#look(this.#point ?? this.#centre);
  }

  /** Moves the map there; without a network the grid and the mark are still drawn. */
  async #look(at: Point | string): Promise<void> {
    this.#request?.abort();
    const request = new AbortController();
    this.#request = request;
    try {
      // The corners are farther than the sides.
      const { centre, places } = await surroundings(at, this.#radius * 1.2, request.signal);
      this.#centre = centre;
      this.#places = places;
    } catch {
      if (request.signal.aborted) return;
      if (typeof at !== 'string') this.#centre = at;
    }
    this.#draw();
  }

  #clicked(event: MouseEvent): void {
    const box = this.#svg.getBoundingClientRect();
    const [x, y] = [((event.clientX - box.left) / box.width) * 2 - 1, ((event.clientY - box.top) / box.height) * 2 - 1];
    this.#put({ lat: this.#centre.lat - y * this.#radius, lon: this.#centre.lon + (x * this.#radius) / narrowing(this.#centre.lat) });
  }

  #onKey(event: KeyboardEvent): void {
    if (event.key === '+' || event.key === '-') {
      event.preventDefault();
      void this.#zoom(event.key === '+' ? 0.5 : 2);
      return;
    }
    const move = MOVES[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const from = this.#point ?? this.#centre;
    const step = this.#radius / (event.shiftKey ? 4 : 40);
    this.#put({ lat: from.lat + move.north * step, lon: from.lon + (move.east * step) / narrowing(from.lat) });
  }

  #put(point: Point): void {
    this.#point = point;
    const [lat, lon] = [this.#field('lat'), this.#field('lon')];
    if (lat !== null) putInto(lat, degreesText(point.lat));
    if (lon !== null) putInto(lon, degreesText(point.lon));
    const isOut = Math.abs(point.lat - this.#centre.lat) > this.#radius * 0.95 || Math.abs(point.lon - this.#centre.lon) * narrowing(point.lat) > this.#radius * 0.95;
    if (isOut) void this.#look(point);
    else this.#draw();
  }

  #readFields(): void {
    const typed = this.#typed();
    if (typed === null || (this.#point !== null && kilometres(typed, this.#point) < 0.001)) return;
    this.#point = typed;
    void this.#look(typed);
  }

  #typed(): Point | null {
    const [lat, lon] = [readDegrees(this.#field('lat')?.value ?? ''), readDegrees(this.#field('lon')?.value ?? '')];
    return lat === null || lon === null ? null : { lat, lon };
  }

  #draw(): void {
    // One unit is one pixel, so that names stay readable on a telephone.
    this.#size = this.#svg.clientWidth || SIZE;
    this.#svg.setAttribute('viewBox', `0 0 ${this.#size} ${this.#size}`);
    const parts: SVGElement[] = [];
    const taken: Box[] = [];
    for (const { name, lat, lon, population } of this.#places) {
      const { x, y } = this.#at({ lat, lon });
      if (x < 0 || y < 0 || x > this.#size || y > this.#size) continue;
      parts.push(shape('circle', { cx: x, cy: y, r: population > 20_000 ? 6 : population > 2000 ? 4 : 3, class: 'vh-map-town' }));
      const width = name.length * LETTER_WIDTH;
      const isNearEdge = x + 8 + width > this.#size;
      const box: Box = { left: isNearEdge ? x - 8 - width : x + 8, top: y - 8, right: isNearEdge ? x - 8 : x + 8 + width, bottom: y + 8 };
      // Names that would lie on each other are left out; the larger town's comes first.
      if (box.left < 0 || taken.some((other) => overlap(box, other))) continue;
      taken.push(box);
      const label = shape('text', { x: isNearEdge ? x - 8 : x + 8, y: y + 4, class: 'vh-map-name', 'text-anchor': isNearEdge ? 'end' : 'start' });
      label.textContent = name;
      parts.push(label);
    }
    if (this.#point !== null) {
      const { x, y } = this.#at(this.#point);
      parts.push(shape('path', { d: `M${x} ${y}l-9-20a10 10 0 1 1 18 0z`, class: 'vh-map-mark' }));
    }
    parts.push(...this.#scale());
    this.#svg.replaceChildren(...parts);
    this.#say();
  }

  #scale(): SVGElement[] {
    const perKm = this.#size / 2 / (this.#radius * 111.2);
    const length = SCALES_KM.findLast((km) => km * perKm <= this.#size / 3) ?? SCALES_KM[0] ?? 1;
    const bar = shape('path', { d: `M12 ${this.#size - 16}v6h${length * perKm}v-6`, class: 'vh-map-scale' });
    const words = shape('text', { x: 14, y: this.#size - 20, class: 'vh-map-name' });
    words.textContent = length < 1 ? `${length * 1000} m` : `${length} km`;
    return [bar, words];
  }

  #say(): void {
    if (this.#point === null) return;
    const point = this.#point;
    const { textAt = '', textNear = '' } = this.#holder.dataset;
    const nearest = this.#places.toSorted((left, right) => kilometres(left, point) - kilometres(right, point))[0];
    const near = nearest === undefined ? '' : `, ${textNear.replace('{name}', nearest.name)}`;
    this.#status.textContent = textAt.replace('{place}', `${degreesText(point.lat)}; ${degreesText(point.lon)}${near}`);
  }

  #at({ lat, lon }: Point): { readonly x: number; readonly y: number } {
    const [middle, perDegree] = [this.#size / 2, this.#size / 2 / this.#radius];
    return { x: middle + (lon - this.#centre.lon) * narrowing(this.#centre.lat) * perDegree, y: middle - (lat - this.#centre.lat) * perDegree };
  }

  #field(part: string): HTMLInputElement | null {
    return this.#holder.querySelector<HTMLInputElement>(`input[name="${CSS.escape(`${this.#holder.dataset['mapPoint'] ?? ''}.${part}`)}"]`);
  }
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

const MOVES: Readonly<Record<string, { readonly north: number; readonly east: number }>> = {
  ArrowUp: { north: 1, east: 0 },
  ArrowDown: { north: -1, east: 0 },
  ArrowLeft: { north: 0, east: -1 },
  ArrowRight: { north: 0, east: 1 },
};

function shape(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
