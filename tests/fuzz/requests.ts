import { randomUUID } from 'node:crypto';
import type { Random } from '../../src/apps/demo/random.ts';
import type { Visitor } from '../../src/apps/testing/visitors.ts';
import type { Entry, FormMap } from './form-map.ts';
import { AnyRoute } from './any-route.ts';
import { CentreDoor } from './centre-door.ts';
import { pageOf, submissionOf } from './mutate.ts';
import { nastyText } from './nasty-texts.ts';
import type { SignedIn, Target, Town } from './target.ts';
import { Uploads } from './uploads.ts';
import { encoded, type FuzzRequest, garbled, misframed, type Plain, written } from './wire.ts';

/** Drafts of one form that somebody goes on with. */
const DRAFTS_MAX = 3;

/** Makes requests without end; the same stream of chance makes the same ones (but for names of sendings). */
export class Generator {
  private readonly random: Random;
  private readonly target: Target;
  private readonly keys: string[] = [];
  private readonly uploads: Uploads;
  private readonly centre: CentreDoor;
  private readonly routes: AnyRoute;

  constructor(random: Random, target: Target) {
    this.random = random;
    this.target = target;
    this.uploads = new Uploads(random);
    this.centre = new CentreDoor(random, target.editor);
    this.routes = new AnyRoute(random);
  }

  next(): FuzzRequest {
    const { random } = this;
    const town = random.pick(this.target.towns);
    const form = random.pick(town.forms);
    const chance = random.next();
    if (chance < 0.47) return this.sent(this.submission(town, form));
    if (chance < 0.62) return this.sent(this.page(town, form));
    if (chance < 0.72) return this.autosave(town, form);
    if (chance < 0.725) return this.sent(this.print(town, form));
    if (chance < 0.77) return this.sent(this.kind());
    if (chance < 0.83) return misframed(random, random.chance(0.7) ? this.submission(town, form) : this.page(town, form));
    if (chance < 0.91) return written(this.look(town, form));
    if (chance < 0.925) return this.centre.next(form.definition);
    if (chance < 0.935) return this.routes.next(town.slug, form.definition.slug, this.who(0.8));
    if (chance < 0.97) return this.upload(town, this.withFiles(town));
    if (chance < 0.98) return this.filesOfPage(town, this.withFiles(town));
    return this.begin(town, form);
  }

  private sent(plain: Plain): FuzzRequest {
    const { body } = plain;
    if (body === undefined || this.random.chance(0.96)) return written(plain);
    return written({ ...plain, sort: `${plain.sort}, garbled`, body: garbled(this.random, body) });
  }

  private submission(town: Town, form: FormMap): Plain {
    const who = this.who(0.95);
    const entries = [...submissionOf(this.random, form), ...this.token(who), ['_kulcs', this.key()] as const];
    const draft = this.draftOf(who, town, form);
    if (draft !== null && this.random.chance(0.05)) entries.push(['_vazlat', draft]);
    return { sort: 'submit', path: `${base(town, form)}/bekuldes`, cookie: who.cookie, body: encoded(entries) };
  }

  private page(town: Town, form: FormMap): Plain {
    const who = this.who(0.6);
    const { pageId, entries } = pageOf(this.random, form);
    const draft = this.draftOf(who, town, form);
    const sent: Entry[] = [...entries, ...this.token(who), ['_lap', pageId], ['_muvelet', this.act(form)]];
    if (this.random.chance(0.1)) sent.push(['_elo', '1']);
    if (this.random.chance(0.05)) sent.push(['_hordozott', this.random.pick([nastyText(this.random), 'AAAA.AAAA', 'x'.repeat(700_001)])]);
    return { sort: 'page', path: `${base(town, form)}/kitoltes${draft === null ? '' : `?vazlat=${draft}`}`, cookie: who.cookie, body: encoded(sent) };
  }

  private autosave(town: Town, form: FormMap): FuzzRequest {
    const { pageId, entries } = pageOf(this.random, form);
    return this.filling(town, form, (who, draft) =>
      this.sent({ sort: 'save', path: `${base(town, form)}/kitoltes/mentes?vazlat=${this.random.chance(0.97) ? draft : randomUUID()}`, cookie: who.cookie, body: encoded([...entries, ...this.token(who), ['_lap', pageId]]) }),
    );
  }

  private print(town: Town, form: FormMap): Plain {
    const who = this.who(0.5);
    return { sort: 'print', path: `${base(town, form)}/nyomtatvany.pdf`, cookie: who.cookie, body: encoded([...submissionOf(this.random, form), ...this.token(who)]) };
  }

  /** The examples of field kinds, where everybody may try. */
  private kind(): Plain {
    const who = this.random.pick(this.target.anonymous);
    const { name, map } = this.random.pick(this.target.kinds);
    const path = `/urlap-mezok/${this.random.chance(0.98) ? name : encodeURIComponent(nastyText(this.random).toWellFormed().slice(0, 100))}`;
    const group = map.groups[0]?.name ?? 'x';
    const act = this.random.chance(0.8) ? '' : this.random.pick([`sor:${group}`, `torol:${group}.0`, 'sor:__proto__', nastyText(this.random)]);
    return { sort: 'kind', path, cookie: who.cookie, body: encoded([...submissionOf(this.random, map), ['_muvelet', act], ...this.token(who)]) };
  }

  /** Reading with names and numbers that nothing has. */
  private look(town: Town, form: FormMap): Plain {
    const { random } = this;
    const who = this.who(0.5);
    const odd = encodeURIComponent(random.pick([nastyText(random).slice(0, 60).toWellFormed(), '__proto__', '-1', '1e9', '']));
    const draft = this.draftOf(who, town, form) ?? randomUUID();
    const place = base(town, form);
    const path = random.pick([
      `/${town.slug}/ugyinditas?q=${odd}`, place, `${place}/kitoltes?vazlat=${draft}&lap=${odd}`, `${place}/kitoltes?vazlat=${odd}`, `${place}/kitoltes?lap=osszegzes`, `${place}/kitoltes/urlap.json?v=${odd}`, `/urlapok?q=${odd}&terulet=${odd}`, `/${town.slug}/ugyinditas/${odd}`,
      `/api/telepulesek?q=${odd}`, `/api/kozteruletek?telepules=${odd}&q=${odd}`, `/api/terkep?lat=${odd}&lon=1e400&sugar=-1`, `/api/urlapok/${form.definition.code}/${random.pick(['0', '-1', '99999999999999', '1'])}.json`, `/fiok`, `/fiok/ugyek/${odd}`, `/${odd}/ugyinditas/${form.definition.slug}`, `${place}/kitoltes/folytatas?nev=${odd}`,
    ]);
    return { sort: 'look', method: 'GET', path, cookie: who.cookie };
  }

  /** A new draft of somebody; the answer names it. */
  private begin(town: Town, form: FormMap): FuzzRequest {
    const who = this.random.pick(this.target.clients);
    const place = base(town, form);
    return {
      ...written({ sort: 'begin', method: 'GET', path: `${place}/kitoltes?uj=1`, cookie: who.cookie }),
      heard: ({ headers }) => {
        const id = /\/kitoltes\?vazlat=([\da-f-]{36})/.exec(headers['location'] ?? '')?.[1];
        if (id !== undefined) who.drafts.set(place, [...(who.drafts.get(place) ?? []), id].slice(-DRAFTS_MAX));
      },
    };
  }

  /** Somebody who has begun a form, if there is one who has; else they begin one now. */
  private filling(town: Town, form: FormMap, then: (who: SignedIn, draft: string) => FuzzRequest): FuzzRequest {
    const place = base(town, form);
    const begun = this.target.clients.filter(({ drafts }) => drafts.has(place));
    if (begun.length === 0) return this.begin(town, form);
    const who = this.random.pick(begun);
    return then(who, this.random.pick(who.drafts.get(place) ?? []));
  }

  private upload(town: Town, form: FormMap): FuzzRequest {
    return this.filling(town, form, (who, draft) => this.uploads.next(who, form, draft));
  }

  /** One of the few forms that files are sent to: drafts of them are soon there. */
  private withFiles({ forms }: Town): FormMap {
    const asking = forms.filter(({ controls }) => controls.some(({ field }) => field.kind === 'file')).slice(0, 4);
    return asking.length === 0 ? this.random.pick(forms) : this.random.pick(asking);
  }

  private filesOfPage(town: Town, form: FormMap): FuzzRequest {
    return this.filling(town, form, (who, draft) => {
      const { pageId, entries } = pageOf(this.random, form);
      return this.uploads.posted(who, form, `${base(town, form)}/kitoltes?vazlat=${draft}`, [...entries.slice(0, 100), ...this.token(who), ['_lap', pageId], ['_muvelet', 'tovabb']]);
    });
  }

  private act(form: FormMap): string {
    const group = form.groups.length === 0 ? 'x' : this.random.pick(form.groups).name;
    return this.random.pick(['tovabb', 'tovabb', 'tovabb', 'mentes', 'vissza', `sor:${group}`, `torol:${group}.0`, 'ugras:osszegzes', 'belepes', `torol:${group}.999999999`, 'sor:__proto__', 'torol:constructor.0', `ugras:${nastyText(this.random)}`, nastyText(this.random)]);
  }

  private who(known: number): Visitor {
    return this.random.chance(known) ? this.random.pick(this.target.clients) : this.random.pick(this.target.anonymous);
  }

  /** Nearly always the right one: what is refused at the door tells nothing of what lies behind it. */
  private token({ formToken }: Visitor): Entry[] {
    const chance = this.random.next();
    if (chance < 0.985) return [['_token', formToken]];
    return chance < 0.99 ? [] : [['_token', this.random.pick(['x', `${formToken}x`, nastyText(this.random), '..', 'zzzz.zzzz.zzzz'])]];
  }

  /** Now and then one that was used before, by anybody. */
  private key(): string {
    const chance = this.random.next();
    if (chance < 0.04 && this.keys.length > 0) return this.random.pick(this.keys);
    if (chance < 0.06) return nastyText(this.random);
    const key = randomUUID();
    if (this.keys.length < 50) this.keys.push(key);
    else this.keys[this.random.integer(0, 49)] = key;
    return key;
  }

  private draftOf(who: Visitor, town: Town, form: FormMap): string | null {
    if (!isSignedIn(who)) return null;
    const drafts = who.drafts.get(base(town, form)) ?? [];
    if (drafts.length === 0) return null;
    return this.random.chance(0.95) ? this.random.pick(drafts) : this.random.pick([randomUUID(), '%00', '..', '0'.repeat(300)]);
  }
}

function isSignedIn(who: Visitor): who is SignedIn {
  return 'drafts' in who;
}

function base(town: Town, { definition }: FormMap): string {
  return `/${town.slug}/ugyinditas/${definition.slug}`;
}
