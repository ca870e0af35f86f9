import type { Random } from '../../src/apps/demo/random.ts';
import type { InputField } from '../../src/modules/forms/domain/fields.ts';
import { nastyText, showableText } from './nasty-texts.ts';

const NUMBERS: readonly string[] = [
  '1e400', '1e5', '-1e-400', '0x10', '0b1', '0o7', '１２', '١٢', '-0', '+5', 'NaN', 'Infinity', '-Infinity', '9007199254740993', `${'9'.repeat(35)}`, `${'9'.repeat(99)}`, `${'9'.repeat(101)}`,
  `0.${'0'.repeat(60)}1`, '1,5', '1.5', '1.234.567,89', '1 234 567', '1,234,567.89', '1..2', '1-2', '--1', '−7', '–7', '00012', ' 12 ', '12 Ft', 'Ft 12', '12%', '1_000', '1/3', '½', '²', '12\u00a0345', '999999999999', '1000000000001', '-1', '-999999999999999', '0', '.5', '5.', '1e', '½½', '1000000000000000',
];

const DAYS: readonly string[] = [
  '2026-02-30', '2025-02-29', '2024-02-29', '99999-01-01', '0000-00-00', '0000-01-01', '-2026-01-01', '2026-13-01', '2026-00-10', '2026-01-32', '2026. 3. 2.', '2026. március 2.', '2026. marcius 99.', '20260302', '26-03-02', '2026-03-02T25:00', '2026-03-02Z', '1582-10-10', '1849-12-31', '1850-01-01', '2150-12-31', '2151-01-01', '9999-12-31', '２０２６-03-02', 'today', 'ma', '+010000-01-01', '2026-W10-1', '2026/3/2/1',
];

const TIMES: readonly string[] = ['24:00', '23:60', '23:59:60', '9:5', '1430', '2500', '-1:00', '14h30', '14 óra', '99 óra', '１４:30', '14:30:00', '14:30:01', '0:00', '00:00am', '14.30'];

const IDENTIFIERS: readonly string[] = [
  '00000000', '8000000000', '8123456789', '99999999-9-99', '12345678-1-42', '１２345678', '000000000', '111111110', '11773016-11111018', 'HU42117730161111101800000000', 'HU00117730161111101800000000', '1/1', '0/1', '1/0', '-1/2', '999999999999/1000000000000', '1/3/5', '½', '0123/45', "01'", '9400', '1000', '0999', '10000', 'H-9400', 'x@y.hu', 'x@y', '@y.hu', 'a@b.c.d.e.f.hu', 'árvíztűrő@tükörfúrógép.hu', `${'a'.repeat(64)}@${'b'.repeat(63)}.hu`, `${'a'.repeat(65)}@b.hu`, '"a b"@c.hu', 'a@[127.0.0.1]', '+36201234567', '06 20 123 4567', '+0', '+999999999999999999', '0620', '12-34-567890', 'AB12345678', '123456AB', 'AB123456', 'AA-BB-123', 'https://x.hu/<', 'http://user:pass@x.hu', 'ftp://x.hu', 'https://x.hu:99999/', '123-456',
];

const ANSWERS: readonly string[] = ['yes', 'no', 'igen', 'nem', 'true', 'false', 'on', 'off', '1', '0', '2', 'YES', ' yes ', 'ＹＥＳ', 'null', '[]'];
const DEGREES: readonly string[] = ['47.68123', '16.65432', '47,68123', '47.6812345678901234567890', '91', '-181', '0', '1e2', '47°', '47° 41′', 'NaN', '48.59', '48.5900000001', '45.73', '22.91'];

/** A text for a field of a kind: at its limits, past them, of another kind, or hostile; now and then right. */
export function valueFor(random: Random, field: InputField): string {
  const chance = random.next();
  if (chance < 0.3) return nastyText(random);
  if (chance < 0.36) return showableText(random);
  if (chance < 0.4) return random.pick([...NUMBERS, ...DAYS, ...IDENTIFIERS]);
  return ownKind(random, field);
}

function ownKind(random: Random, field: InputField): string {
  switch (field.kind) {
    case 'number':
    case 'money':
    case 'percent':
      return random.pick([...NUMBERS, ...limits(field.min), ...limits(field.max)]);
    case 'date':
      return random.pick([...DAYS, ...limits(field.min), ...limits(field.max)]);
    case 'time':
      return random.pick([...TIMES, ...limits(field.min), ...limits(field.max)]);
    case 'choice':
      return random.chance(0.5) ? random.pick(field.options).value : random.pick(['', 'other', random.pick(field.options).value.toUpperCase(), `${random.pick(field.options).value} `, random.pick(field.options).label.hu, '__proto__', '0']);
    case 'yesno':
    case 'declaration':
      return random.pick(ANSWERS);
    case 'mapPoint':
      return random.pick(DEGREES);
    case 'text':
    case 'longtext': {
      const max = field.maxLength ?? (field.kind === 'text' ? 200 : 4000);
      return random.pick([showableText(random), 'x'.repeat(max), 'x'.repeat(max + 1), '\u{1f3e0}'.repeat(max), '\u{1f3e0}'.repeat(max + 1), `${'ő\n'.repeat(Math.floor(max / 2))}`, 'a', '.']);
    }
    case 'file':
      return random.pick(['00000000-0000-7000-8000-000000000000', '../x.pdf', 'x.pdf', 'not-an-id', '019a0000-0000-7000-8000-000000000000', nastyText(random)]);
    case 'address':
    case 'person4t':
    case 'organisation':
      return random.pick([showableText(random), 'x'.repeat(100), 'x'.repeat(101), 'x'.repeat(201), ...DAYS.slice(0, 6), '9400', '0400', 'company', 'not-a-form', '12345678-1-42']);
    default:
      return random.pick(IDENTIFIERS);
  }
}

/** At a limit, and one step to each side. */
function limits(limit: number | string | undefined): string[] {
  if (limit === undefined) return [];
  const number = Number(limit);
  return Number.isFinite(number) ? [String(limit), String(number - 1), String(number + 1), `${limit}.000000001`] : [String(limit)];
}
