import type { FormDefinition } from '../../src/modules/forms/domain/definition.ts';
import type { CalculatedField, InputField, Item } from '../../src/modules/forms/domain/fields.ts';

/**
 * A second reading of what a definition allows to be stored, written from its documentation and not from the engine:
 * types, limits, options, rows, and what is required without a condition. Empty when all is allowed.
 */
export function forbiddenIn(definition: FormDefinition, answers: unknown, today: string): string[] {
  const faults: string[] = [];
  const sections = definition.pages.flatMap((page) => page.sections.map((section) => ({ isAlways: page.visibleIf === undefined && section.visibleIf === undefined, fields: section.fields })));
  const items = sections.flatMap(({ isAlways, fields }) => fields.map((item) => ({ item, isAlways })));
  checkRecord(items, answers, '', today, faults);
  return faults;
}

type Placed = readonly { readonly item: Item; readonly isAlways: boolean }[];

function checkRecord(items: Placed, record: unknown, prefix: string, today: string, faults: string[]): void {
  if (!isRecord(record)) {
    faults.push(`${prefix}: no record`);
    return;
  }
  const known = new Map(items.map((placed) => [placed.item.id, placed]));
  for (const name of Object.keys(record)) {
    const item = known.get(name)?.item;
    if (item === undefined || item.kind === 'information') faults.push(`${prefix}${name}: no such field`);
  }
  for (const { item, isAlways } of items) {
    const path = prefix + item.id;
    const isShown = isAlways && item.visibleIf === undefined;
    const value = record[item.id];
    if (item.kind === 'group') checkRows(item, value, path, isShown, today, faults);
    else if (value === undefined) {
      if (isShown && 'required' in item && item.required === true) faults.push(`${path}: required, not stored`);
    } else if (item.kind === 'calculated') {
      if (!isCalculated(item, value)) faults.push(`${path}: no ${item.type}`);
    } else if (item.kind !== 'information') faults.push(...faultsOfValue(item, value, today).map((fault) => `${path} (${item.kind}): ${fault}`));
  }
}

function checkRows(group: Item & { kind: 'group' }, value: unknown, path: string, isShown: boolean, today: string, faults: string[]): void {
  if (value === undefined) {
    if (isShown && group.minRows > 0) faults.push(`${path}: no rows`);
    return;
  }
  if (!Array.isArray(value)) {
    faults.push(`${path}: no list`);
    return;
  }
  if (value.length < group.minRows || value.length > group.maxRows) faults.push(`${path}: ${value.length} rows`);
  for (const [index, row] of value.entries()) {
    checkRecord(group.fields.map((item) => ({ item, isAlways: true })), row, `${path}.${index}.`, today, faults);
  }
}

function isCalculated(field: CalculatedField, value: unknown): boolean {
  switch (field.type) {
    case 'money':
      return Number.isSafeInteger(value);
    case 'number':
      return (field.decimals ?? 0) === 0 ? Number.isSafeInteger(value) : isDecimal(value, field.decimals ?? 0);
    case 'yesno':
      return typeof value === 'boolean';
    case 'date':
      return isDay(value);
    case 'text':
      return typeof value === 'string';
  }
}

function faultsOfValue(field: InputField, value: unknown, today: string): string[] {
  switch (field.kind) {
    case 'text':
    case 'longtext':
      return textFaults(value, field.maxLength ?? (field.kind === 'text' ? 200 : 4000), field.minLength ?? 0, field.kind === 'longtext');
    case 'number':
    case 'money':
    case 'percent': {
      const decimals = field.kind === 'money' ? 0 : (field.decimals ?? 0);
      if (decimals === 0 ? !Number.isSafeInteger(value) || Object.is(value, -0) : !isDecimal(value, decimals)) return [`no number: ${String(value)}`];
      const number = Number(value);
      const isOutside = (field.min !== undefined && number < Number(field.min)) || (field.max !== undefined && number > Number(field.max)) || Math.abs(number) > 1e15;
      return isOutside ? [`outside its limits: ${String(value)}`] : [];
    }
    case 'date':
      if (!isDay(value)) return [`no day: ${String(value)}`];
      return value < dayOf(field.min ?? '1850-01-01', today) || value > dayOf(field.max ?? '2150-12-31', today) ? [`outside its limits: ${value}`] : [];
    case 'time':
      if (typeof value !== 'string' || !/^([01]\d|2[0-3]):[0-5]\d$/.test(value)) return ['no time'];
      return value < (field.min ?? '00:00') || value > (field.max ?? '23:59') ? ['outside its limits'] : [];
    case 'choice': {
      const chosen: readonly unknown[] = field.display === 'multi' ? (Array.isArray(value) ? value : [null]) : [value];
      const options = field.options.map((option) => option.value);
      return chosen.every((one) => typeof one === 'string' && options.includes(one)) && new Set(chosen).size === chosen.length && chosen.length > 0 ? [] : ['not of its options'];
    }
    case 'yesno':
      return typeof value === 'boolean' ? [] : ['no yes or no'];
    case 'declaration':
      return value === true ? [] : ['no declaration'];
    case 'file':
      return fileFaults(field, value);
    case 'address':
    case 'person4t':
    case 'organisation':
    case 'mapPoint':
      return partFaults(field, value, today);
    default:
      return textFaults(value, 260, 1, false).length === 0 && typeof value === 'string' && IDENTIFIERS[field.kind].test(value) && rightDigits(field.kind, value) ? [] : [`not of its form: ${String(value).slice(0, 60)}`];
  }
}

/** The written forms of identifiers as they are kept. */
const IDENTIFIERS: Readonly<Record<Exclude<InputField['kind'], 'text' | 'longtext' | 'number' | 'money' | 'percent' | 'date' | 'time' | 'choice' | 'yesno' | 'declaration' | 'file' | 'address' | 'person4t' | 'organisation' | 'mapPoint'>, RegExp>> = {
  share: /^[1-9]\d{0,11}\/[1-9]\d{0,11}$/,
  taxId: /^8\d{9}$/,
  taxNumber: /^\d{8}-[1-5]-\d{2}$/,
  taj: /^\d{9}$|^\d{3} ?\d{3} ?\d{3}$/,
  personalId: /^[1-9]-?\d{6}-?\d{4}$/,
  bankAccount: /^\d{8}-\d{8}(-\d{8})?$/,
  iban: /^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/,
  parcelNo: /^0?[1-9]\d{0,5}(\/[1-9]\d{0,4}){0,2}(\/[A-Z](\/[1-9]\d{0,3})?)?$/,
  statNo: /^\d{8}-\d{4}-\d{3}-\d{2}$/,
  companyNo: /^\d{2}-\d{2}-\d{6}$/,
  soleTraderNo: /^\d{8}$/,
  ntakNo: /^[A-Z]{2}\d{8}$/,
  idDocument: /^(\d{6}[A-Z]{2}|[A-Z]{2}\d{6,7})$/,
  postcode: /^[1-9]\d{3}$/,
  email: /^[^\s@<>"]{1,64}@[^\s@<>"]{3,190}$/,
  phone: /^\+[1-9]\d{7,14}$/,
};

/** The check digits of the two that people give most; a share is no more than the whole. */
function rightDigits(kind: string, value: string): boolean {
  const digits = [...value].filter((sign) => /\d/.test(sign)).map(Number);
  if (kind === 'taxId') return digits.slice(0, 9).reduce((sum, digit, index) => sum + digit * (index + 1), 0) % 11 === digits[9];
  if (kind === 'taj') return digits.slice(0, 8).reduce((sum, digit, index) => sum + digit * (index % 2 === 0 ? 3 : 7), 0) % 10 === digits[8];
  if (kind === 'share') return BigInt(value.split('/')[0] ?? 0) <= BigInt(value.split('/')[1] ?? 0);
  return true;
}

function partFaults(field: InputField & { kind: 'address' | 'person4t' | 'organisation' | 'mapPoint' }, value: unknown, today: string): string[] {
  if (!isRecord(value)) return ['no record'];
  const [needed, others] = PARTS[field.kind];
  const required = needed.filter((part) => !(part === 'taxNumber' && field.kind === 'organisation' && field.taxNumberOptional === true));
  const missing = required.filter((part) => value[part] === undefined).map((part) => `no ${part}`);
  const faults = Object.entries(value).flatMap(([part, text]): string[] => {
    if (![...needed, ...others].includes(part)) return [`no such part: ${part}`];
    if (textFaults(text, 200, 1, false).length > 0) return textFaults(text, 200, 1, false).map((fault) => `${part}: ${fault}`);
    const shape = PART_FORMS[part];
    return shape !== undefined && !shape.test(String(text)) ? [`${part}: ${String(text)}`] : [];
  });
  if (field.kind === 'person4t' && typeof value['birthDate'] === 'string' && (!isDay(value['birthDate']) || value['birthDate'] > today)) faults.push('no birth date');
  return [...missing, ...faults];
}

const PARTS: Readonly<Record<'address' | 'person4t' | 'organisation' | 'mapPoint', readonly [needed: readonly string[], others: readonly string[]]>> = {
  address: [['postcode', 'settlement'], ['streetName', 'streetKind', 'houseNumber', 'building', 'staircase', 'floor', 'door']],
  person4t: [['familyName', 'givenName', 'birthName', 'mothersName', 'birthPlace', 'birthDate'], []],
  organisation: [['name', 'taxNumber'], ['form', 'registryNo', 'seat']],
  mapPoint: [['lat', 'lon'], []],
};

const PART_FORMS: Readonly<Record<string, RegExp>> = {
  postcode: /^[1-9]\d{3}$/,
  taxNumber: /^\d{8}-[1-5]-\d{2}$/,
  form: /^(company|association|foundation|condominium|church|public-body|other)$/,
  lat: /^4[5-8]\.\d{5}$/,
  lon: /^(1[6-9]|2[0-2])\.\d{5}$/,
};

function fileFaults(field: InputField & { kind: 'file' }, value: unknown): string[] {
  if (!Array.isArray(value)) return ['no list'];
  const types: readonly string[] = field.types ?? ['pdf', 'jpg', 'png', 'docx', 'asice'];
  if (value.length === 0 || value.length > (field.maxFiles ?? 5)) return [`${value.length} files`];
  return value.flatMap((file: unknown): string[] => {
    if (!isRecord(file)) return ['no record of a file'];
    const { id, name, type, bytes, sha256 } = file;
    const isRight = typeof id === 'string' && typeof name === 'string' && typeof type === 'string' && types.includes(type) && typeof bytes === 'number' && bytes > 0 && bytes <= (field.maxBytesEach ?? 10_485_760) && typeof sha256 === 'string' && /^[\da-f]{64}$/.test(sha256);
    const isSafeName = typeof name === 'string' && !/[/\\\p{Cc}\u202a-\u202e\u2066-\u2069]/u.test(name) && !/^\.+$/.test(name);
    return isRight && isSafeName && Object.keys(file).length === 5 ? [] : ['a file that may not stand there'];
  });
}

/** No control character, no half of one, no turned direction, no space at the ends. */
function textFaults(value: unknown, max: number, min: number, isLong: boolean): string[] {
  if (typeof value !== 'string') return ['no text'];
  const length = [...value].length;
  if (length > max || length < min || length === 0) return [`${length} characters`];
  if (!value.isWellFormed() || /[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/.test(value)) return ['a character that turns or breaks text'];
  if ((isLong ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u).test(value)) return ['a control character'];
  return value.trim() === value ? [] : ['space at an end'];
}

function isDecimal(value: unknown, decimals: number): boolean {
  return typeof value === 'string' && /^-?\d{1,20}(\.\d+)?$/.test(value) && (value.split('.')[1] ?? '').length <= decimals;
}

function isDay(value: unknown): value is string {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\d$/.test(value)) return false;
  const day = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(value);
}

function dayOf(limit: string, today: string): string {
  return limit === 'today' ? today : limit;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
