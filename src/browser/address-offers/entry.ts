import { Combobox, type Offer, putInto } from '../combobox/combobox.ts';

const WAIT_MS = 120;

/** Offers settlements, postcodes and streets in each address below an element. What is typed freely stays. */
export function enhance(root: ParentNode): void {
  for (const holder of root.querySelectorAll<HTMLElement>('[data-address]')) {
    if (holder.dataset['isOffered'] !== undefined) continue;
    holder.dataset['isOffered'] = '';
    new Address(holder).start();
  }
}

interface Place {
  readonly name: string;
  readonly note: string;
  readonly kind: string;
  readonly postcodes: readonly string[];
}

class Address {
  readonly #holder: HTMLElement;
  #places: readonly Place[] = [];

  constructor(holder: HTMLElement) {
    this.#holder = holder;
  }

  start(): void {
    const [settlement, street, postcode] = [this.#part('settlement'), this.#part('streetName'), this.#part('postcode')];
    if (settlement !== null) this.#offer(settlement, (typed) => `/api/telepulesek?${query({ q: typed })}`, (place) => this.#setPostcode(place));
    if (street !== null) {
      const address = (typed: string): string =>
        `/api/kozteruletek?${query({ q: typed, telepules: this.#holder.dataset['town'] ?? this.#part('settlement')?.value ?? '', iranyitoszam: this.#part('postcode')?.value ?? '' })}`;
      this.#offer(street, address, (place) => {
        const kind = this.#part('streetKind');
        if (kind !== null) putInto(kind, place.kind);
        this.#setPostcode(place);
      });
    }
    postcode?.addEventListener('input', () => void this.#settlementOf(postcode.value.trim()));
  }

  #offer(input: HTMLInputElement, address: (typed: string) => string, chosen: (place: Place) => void): void {
    const label = input.labels?.[0]?.firstChild?.textContent?.trim() ?? '';
    new Combobox(input, { label, none: '', count: this.#holder.dataset['textCount'] ?? '' }, {
      wait: WAIT_MS,
      opensEmpty: false,
      search: async (typed, signal) => {
        if (typed.length < 2) return [];
        this.#places = await read(address(typed), signal);
        return this.#places.map((place, index): Offer => ({ value: String(index), text: `${place.name} ${place.kind}`.trim(), note: place.note }));
      },
      choose: ({ value }) => {
        const place = this.#places[Number(value)];
        if (place === undefined) return;
        putInto(input, place.name);
        chosen(place);
      },
    }).start();
  }

  /** Only where there is one: of several the person knows which. */
  #setPostcode({ postcodes }: Place): void {
    const [only, ...others] = postcodes;
    const field = this.#part('postcode');
    if (field === null || only === undefined || postcodes.includes(field.value.trim())) return;
    if (others.length === 0) putInto(field, only);
  }

  async #settlementOf(postcode: string): Promise<void> {
    const settlement = this.#part('settlement');
    if (settlement === null || settlement.value !== '' || !/^\d{4}$/.test(postcode)) return;
    try {
      const places = (await read(`/api/telepulesek?${query({ q: postcode })}`)).filter(({ postcodes }) => postcodes.includes(postcode));
      const [only, ...others] = places;
      if (only !== undefined && others.length === 0 && settlement.value === '') putInto(settlement, only.name);
    } catch {
      // No network: it is typed.
    }
  }

  /** Found anew each time: rows get other numbers when one before them is taken out. */
  #part(name: string): HTMLInputElement | null {
    return this.#holder.querySelector<HTMLInputElement>(`input[name="${CSS.escape(`${this.#holder.dataset['address'] ?? ''}.${name}`)}"]`);
  }
}

function query(parts: Readonly<Record<string, string>>): string {
  return new URLSearchParams(parts).toString();
}

async function read(address: string, signal?: AbortSignal): Promise<readonly Place[]> {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, ...(signal === undefined ? {} : { signal }) });
  const data: unknown = answer.ok ? await answer.json() : [];
  return Array.isArray(data) ? data.flatMap((item: unknown) => placeOf(item)) : [];
}

/** Only what has the shape of a place is taken. */
function placeOf(item: unknown): Place[] {
  if (typeof item !== 'object' || item === null) return [];
  const parts = new Map<string, unknown>(Object.entries(item));
  const [name, kind, county, codes] = [parts.get('name'), parts.get('kind'), parts.get('county'), parts.get('postcodes')];
  if (typeof name !== 'string') return [];
  const postcodes = Array.isArray(codes) ? codes.filter((code): code is string => typeof code === 'string') : [];
  const shown = postcodes.slice(0, 3).join(', ') + (postcodes.length > 3 ? ' …' : '');
  const note = [typeof county === 'string' ? county : '', shown].filter((part) => part !== '').join(', ');
  return [{ name, note, kind: typeof kind === 'string' ? kind : '', postcodes }];
}
