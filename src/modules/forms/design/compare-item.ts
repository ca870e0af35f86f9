import type { Bilingual } from '../../../kernel/result.ts';
import type { FormDefinition } from '../domain/definition.ts';
import type { Check, Item, Option } from '../domain/fields.ts';
import type { Explain } from './compare-versions.ts';
import type { OutlinedItem } from './form-outline.ts';
import { type ChangePlace, conditionChange, named, textChange, type VersionChange } from './version-change.ts';

interface Versions {
  readonly before: FormDefinition;
  readonly after: FormDefinition;
  readonly explain: Explain;
}

/** What changed about one question that stands in both versions. */
export function compareItem(former: OutlinedItem, now: OutlinedItem, { after, explain }: Versions): VersionChange[] {
  const place = { path: now.path, pointer: now.pointer };
  const what = named(now.item.label);
  const say = (expression: string): Bilingual => explain(after, now.path, expression) ?? { hu: expression, en: expression };
  const [old, item] = [former.item, now.item];
  const about = (part: Bilingual, changesMeaning = false) => ({ what, part, place, changesMeaning });
  const changed = (hu: string, en: string, changesMeaning = false): VersionChange => ({ kind: 'changed', ...place, text: { hu: `${what.hu}: ${hu}`, en: `${what.en}: ${en}` }, ...(changesMeaning ? { changesMeaning: true } : {}) });
  return [
    ...(former.path === now.path ? [] : [changed(`a neve ${former.path} helyett ${now.path}.`, `its name is ${now.path} instead of ${former.path}.`)]),
    ...moved(former, now, what, place),
    ...(old.kind === item.kind ? [] : [changed(`a fajtája megváltozott (${old.kind} → ${item.kind}).`, `its kind changed (${old.kind} → ${item.kind}).`, true)]),
    ...textChange({ before: old.label, after: item.label }, { what: named(old.label), part: { hu: 'a kérdés szövege', en: 'the wording of the question' }, place, changesMeaning: true }),
    ...textChange({ before: old.help, after: item.help }, about({ hu: 'a súgó szövege', en: 'the help' })),
    ...textChange({ before: bodyOf(old), after: bodyOf(item) }, about({ hu: 'a szövege', en: 'the text' }, item.kind === 'declaration')),
    ...conditionChange({ before: old.visibleIf, after: item.visibleIf }, { what, place, explain: (text) => explain(after, now.path, text) }),
    ...requirement(old, item, changed, say),
    ...calculation(old, item, changed, say),
    ...compareOptions(old, item, { what, place }),
    ...compareChecks(checksOf(old), checksOf(item), changed, say),
    ...otherProperties(old, item, changed),
  ];
}

type Changed = (hu: string, en: string, changesMeaning?: boolean) => VersionChange;
type Say = (expression: string) => Bilingual;

function moved(former: OutlinedItem, now: OutlinedItem, what: Bilingual, place: ChangePlace): VersionChange[] {
  if (former.section.id === now.section.id && former.page.id === now.page.id) return [];
  const to = named(now.section.title ?? now.page.title);
  return [{ kind: 'moved', ...place, text: { hu: `${what.hu} máshova került: ${to.hu} (${now.page.title.hu})`, en: `${what.en} moved to ${to.en} (${now.page.title.en})` } }];
}

function requirement(old: Item, item: Item, changed: Changed, say: Say): VersionChange[] {
  const [before, after] = [requirementOf(old), requirementOf(item)];
  if (before === after) return [];
  if (after === 'always') return [changed('ezután kötelező.', 'is required from now on.')];
  if (after === 'never') return [changed('ezután nem kötelező.', 'is no longer required.')];
  return [changed(`akkor kötelező, ha ${say(after).hu}`, `is required if ${say(after).en}`)];
}

function requirementOf(item: Item): string {
  if (!('required' in item || 'requiredIf' in item)) return 'never';
  return item.required === true ? 'always' : (item.requiredIf ?? 'never');
}

function calculation(old: Item, item: Item, changed: Changed, say: Say): VersionChange[] {
  if (old.kind !== 'calculated' || item.kind !== 'calculated' || old.calculate === item.calculate) return [];
  return [changed(`a számítása megváltozott: ${say(item.calculate).hu}`, `its calculation changed: ${say(item.calculate).en}`)];
}

function compareOptions(old: Item, item: Item, { what, place }: { readonly what: Bilingual; readonly place: ChangePlace }): VersionChange[] {
  if (old.kind !== 'choice' || item.kind !== 'choice') return [];
  const former = new Map(old.options.map((option) => [option.value, option]));
  const kept = new Set(item.options.map(({ value }) => value));
  const of = (option: Option): Bilingual => named(option.label);
  const tell = (kind: VersionChange['kind'], hu: string, en: string): VersionChange => ({ kind, ...place, text: { hu: `${what.hu}: ${hu}`, en: `${what.en}: ${en}` } });
  return [
    ...item.options.flatMap((option): VersionChange[] => {
      const before = former.get(option.value);
      if (before === undefined) return [tell('added', `új válasz: ${of(option).hu}`, `new option: ${of(option).en}`)];
      return textChange({ before: before.label, after: option.label }, { what: { hu: `${what.hu}, ${of(before).hu} válasz`, en: `${what.en}, option ${of(before).en}` }, part: { hu: 'a szövege', en: 'its text' }, place, changesMeaning: true });
    }),
    ...old.options.filter(({ value }) => !kept.has(value)).map((option) => tell('removed', `megszűnt válasz: ${of(option).hu}`, `option no longer there: ${of(option).en}`)),
  ];
}

function compareChecks(old: readonly Check[], now: readonly Check[], changed: Changed, say: Say): VersionChange[] {
  const former = new Map(old.map((check) => [check.code, check]));
  const codes = new Set(now.map(({ code }) => code));
  return [
    ...now.flatMap((check): VersionChange[] => {
      const before = former.get(check.code);
      if (before === undefined) return [changed(`új ellenőrzés: „${check.message.hu}” (${say(check.expr).hu})`, `new check: “${check.message.en}” (${say(check.expr).en})`)];
      if (before.expr !== check.expr) return [changed(`az ellenőrzés szigora változott: ${say(check.expr).hu}`, `its check changed: ${say(check.expr).en}`)];
      return before.message.hu === check.message.hu ? [] : [changed(`az ellenőrzés üzenete változott: „${check.message.hu}”`, `the message of its check changed: “${check.message.en}”`)];
    }),
    ...old.filter(({ code }) => !codes.has(code)).map(({ message }) => changed(`megszűnt ellenőrzés: „${message.hu}”`, `check no longer there: “${message.en}”`)),
  ];
}

function checksOf(item: Item): readonly Check[] {
  return 'check' in item ? (item.check ?? []) : [];
}

function bodyOf(item: Item): Bilingual | undefined {
  if (item.kind === 'information' || item.kind === 'declaration') return item.text;
  return item.kind === 'calculated' ? item.why : undefined;
}

/** Told above in words of their own. */
const TOLD: ReadonlySet<string> = new Set(['kind', 'id', 'label', 'help', 'text', 'why', 'visibleIf', 'required', 'requiredIf', 'calculate', 'options', 'check', 'fields']);

const PROPERTY_WORDS: Readonly<Record<string, Bilingual>> = {
  min: { hu: 'a legkisebb megengedett érték', en: 'the least value allowed' },
  max: { hu: 'a legnagyobb megengedett érték', en: 'the greatest value allowed' },
  minLength: { hu: 'a legrövidebb szöveg', en: 'the shortest text' },
  maxLength: { hu: 'a leghosszabb szöveg', en: 'the longest text' },
  decimals: { hu: 'a tizedesek száma', en: 'the number of decimals' },
  unit: { hu: 'a mértékegység', en: 'the unit' },
  minRows: { hu: 'a sorok legkisebb száma', en: 'the least number of rows' },
  maxRows: { hu: 'a sorok legnagyobb száma', en: 'the greatest number of rows' },
  rowLabel: { hu: 'egy sor megnevezése', en: 'the name of a row' },
  display: { hu: 'a megjelenése', en: 'how it is shown' },
  prefill: { hu: 'az előtöltés forrása', en: 'what it is filled in from' },
  locked: { hu: 'a módosíthatósága', en: 'whether it may be changed' },
  types: { hu: 'az elfogadott fájlfajták', en: 'the kinds of file accepted' },
  maxFiles: { hu: 'a fájlok legnagyobb száma', en: 'the greatest number of files' },
  maxBytesEach: { hu: 'egy fájl legnagyobb mérete', en: 'the greatest size of a file' },
  type: { hu: 'az eredmény fajtája', en: 'the kind of the result' },
};

function otherProperties(old: Item, item: Item, changed: Changed): VersionChange[] {
  const [before, after] = [new Map<string, unknown>(Object.entries(old)), new Map<string, unknown>(Object.entries(item))];
  const names = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !TOLD.has(name));
  return names.flatMap((name) => {
    const [left, right] = [shown(before.get(name)), shown(after.get(name))];
    if (left.hu === right.hu && left.en === right.en) return [];
    const words = PROPERTY_WORDS[name] ?? { hu: name, en: name };
    return [changed(`${words.hu} megváltozott: ${left.hu} → ${right.hu}`, `${words.en} changed: ${left.en} → ${right.en}`, name === 'unit')];
  });
}

function shown(value: unknown): Bilingual {
  if (value === undefined) return { hu: 'nincs megadva', en: 'not set' };
  if (typeof value === 'boolean') return value ? { hu: 'igen', en: 'yes' } : { hu: 'nem', en: 'no' };
  if (typeof value === 'object' && value !== null && 'hu' in value && 'en' in value) return { hu: `„${String(value.hu)}”`, en: `“${String(value.en)}”` };
  const text = Array.isArray(value) ? value.map(String).join(', ') : String(value);
  return { hu: text, en: text };
}
