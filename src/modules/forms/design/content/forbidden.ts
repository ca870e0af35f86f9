import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { ContentFinding } from '../content-check.ts';
import { outlineOf } from '../form-outline.ts';

interface Forbidden {
  readonly code: string;
  readonly pattern: RegExp;
  /** With one of these acts among the sources, the question has a ground; it stays a warning for the reviewer. */
  readonly unless: readonly string[];
  readonly only?: 'file';
  readonly text: Bilingual;
  readonly suggestion: Bilingual;
}

const NO_GROUND: Bilingual = {
  hu: 'Törölje a kérdést, vagy ha törvény írja elő, adja meg a jogforrások között.',
  en: 'Delete the question; or when an act demands it, name the act among the sources.',
};

/**
 * Special categories of personal data (Regulation (EU) 2016/679, Articles 5 and 9) and copies of identity papers.
 */
const RULES: readonly Forbidden[] = [
  { code: 'forbidden-religion', pattern: /(?<!\p{L})(?:vallás(?:a|i hovatartozás|i meggyőződés)?|felekezet(?:e|i)?)(?!\p{L})/iu, unless: ['anyktv'], text: { hu: 'Vallási meggyőződésre kérdez', en: 'It asks for religion' }, suggestion: NO_GROUND },
  { code: 'forbidden-ethnicity', pattern: /(?:nemzetiség(?:e|i hovatartozás)|etnikai|származás(?:a|i hely)(?!\p{L}))/iu, unless: ['anyktv'], text: { hu: 'Nemzetiségi vagy etnikai származásra kérdez', en: 'It asks for ethnic origin' }, suggestion: NO_GROUND },
  { code: 'forbidden-politics', pattern: /(?:párttag|politikai (?:vélemény|meggyőződés)|szakszervezeti tag)/iu, unless: [], text: { hu: 'Politikai véleményre vagy szakszervezeti tagságra kérdez', en: 'It asks for political opinion or trade union membership' }, suggestion: NO_GROUND },
  { code: 'forbidden-health', pattern: /(?:betegség(?:e|ek)?(?!\p{L})|egészségi állapot|egészségkárosodás|diagnózis|fogyatékosság|zárójelentés|orvosi (?:igazolás|lelet|dokumentum))/iu, unless: ['szoctv', 'gyvt', 'temtv', 'anyktv'], text: { hu: 'Egészségügyi adatra kérdez', en: 'It asks for data concerning health' }, suggestion: NO_GROUND },
  { code: 'forbidden-sexuality', pattern: /(?:szexuális (?:irányultság|élet)|nemi identitás)/iu, unless: [], text: { hu: 'Szexuális életre vagy irányultságra kérdez', en: 'It asks for sex life or orientation' }, suggestion: NO_GROUND },
  { code: 'forbidden-biometric', pattern: /(?:ujjnyomat|biometrikus|genetikai adat|arckép)/iu, unless: [], text: { hu: 'Biometrikus vagy genetikai adatra kérdez', en: 'It asks for biometric or genetic data' }, suggestion: NO_GROUND },
  {
    code: 'identity-paper-copy',
    pattern: /(?:személyi igazolvány|személyazonosító igazolvány|személyazonosító okmány|útlevél|vezetői engedély|jogosítvány|adókártya|taj[- ]kártya)/iu,
    unless: [],
    only: 'file',
    text: { hu: 'Személyazonosító okmány másolatát kéri', en: 'It asks for a copy of an identity paper' },
    suggestion: { hu: 'Az ügyfél a bejelentkezéssel igazolja magát; okmánymásolat nem kérhető. Törölje a csatolmányt.', en: 'People prove who they are by signing in; no copy of a paper may be asked for. Delete the attachment.' },
  },
];

/** What a form must not ask without a ground in law. */
export function checkForbidden(form: FormDefinition): ContentFinding[] {
  const acts = new Set(form.legalBasis.map(({ key }) => key.split(':')[0] ?? ''));
  return outlineOf(form).flatMap(({ path, pointer, item }) => {
    if (item.kind === 'information' || item.kind === 'calculated') return [];
    const options = item.kind === 'choice' ? item.options.map(({ label }) => label.hu).join(' | ') : '';
    return RULES.filter(({ pattern, only }) => (only === undefined || item.kind === only) && (pattern.test(item.label.hu) || (only === undefined && pattern.test(options)))).map(({ code, unless, text, suggestion }): ContentFinding => {
      const hasGround = unless.some((act) => acts.has(act));
      return { severity: hasGround ? 'warning' : 'error', code, path, pointer, text: { hu: `${text.hu}: „${item.label.hu}”`, en: `${text.en}: “${item.label.en}”` }, suggestion };
    });
  });
}
