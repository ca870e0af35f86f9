import type { Bilingual } from '../../../../kernel/result.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import type { ContentFinding } from '../content-check.ts';
import { type OutlinedItem, outlineOf } from '../form-outline.ts';

/** A question whose answer the form or the office has already (eüsztv: what an office has may not be asked again). */
interface Again {
  readonly code: string;
  readonly isAsked: (item: OutlinedItem, all: readonly OutlinedItem[], form: FormDefinition) => boolean;
  readonly text: Bilingual;
  readonly suggestion: Bilingual;
}

const PERSON_WORDS = /(?:anyja (?:születési )?neve|születési (?:név|neve|hely|helye|idő|ideje|dátum)|születés helye|születés ideje)/iu;
const hasPerson = (all: readonly OutlinedItem[], group: string | null): boolean => all.some(({ item, group: other }) => item.kind === 'person4t' && other === group);
const isOwn = ({ path, item }: OutlinedItem): boolean => !/(?:represented|képvisel|deceased|elhunyt|child|gyermek|(?<!m)other|másik|owner|tulajdonos|heir|örökös|spouse|házastárs)/iu.test(`${path} ${item.label.hu}`);
const isPrefilled = ({ item }: OutlinedItem): boolean => 'prefill' in item && item.prefill !== undefined;

/** The documented list of what is not asked again. */
const RULES: readonly Again[] = [
  {
    code: 'person-part-again',
    isAsked: (one, all) => one.item.kind !== 'person4t' && isOwn(one) && PERSON_WORDS.test(one.item.label.hu) && hasPerson(all, one.group),
    text: { hu: 'Ezt a természetes személyazonosító adatok között már kérdezi az űrlap.', en: 'The form asks this already with the person’s identity.' },
    suggestion: { hu: 'Törölje, vagy ha más személyé, nevezze meg, kié.', en: 'Delete it; or when it is of another person, say whose.' },
  },
  {
    code: 'identity-not-prefilled',
    isAsked: (one, _all, form) => form.needsIdentification && one.item.kind === 'person4t' && one.group === null && one.item.visibleIf === undefined && isOwn(one) && !isPrefilled(one),
    text: { hu: 'A bejelentkezett ügyfél személyazonosító adatait az azonosítás már közölte.', en: 'Sign-in has told who the person is.' },
    suggestion: { hu: 'Állítsa be az előtöltést: signIn.', en: 'Set the prefill: signIn.' },
  },
  {
    code: 'email-not-prefilled',
    isAsked: (one, _all, form) => form.needsIdentification && one.item.kind === 'email' && one.group === null && isOwn(one) && !isPrefilled(one),
    text: { hu: 'Az ügyfél e-mail-címe a bejelentkezésből ismert lehet.', en: 'The person’s e-mail address may be known from sign-in.' },
    suggestion: { hu: 'Állítsa be az előtöltést: signIn.email.', en: 'Set the prefill: signIn.email.' },
  },
  {
    code: 'tax-id-not-prefilled',
    isAsked: (one, _all, form) => form.needsIdentification && one.item.kind === 'taxId' && one.group === null && isOwn(one) && !isPrefilled(one),
    text: { hu: 'Az adóazonosító jelet a hivatal többnyire tudja.', en: 'The office mostly knows the tax id.' },
    suggestion: { hu: 'Állítsa be az előtöltést: signIn.taxId.', en: 'Set the prefill: signIn.taxId.' },
  },
  {
    code: 'phone-not-prefilled',
    isAsked: (one, _all, form) => form.needsIdentification && one.item.kind === 'phone' && one.group === null && isOwn(one) && !isPrefilled(one),
    text: { hu: 'A telefonszám a személyes fiókból ismert lehet.', en: 'The telephone number may be known from the account.' },
    suggestion: { hu: 'Állítsa be az előtöltést: account.phone.', en: 'Set the prefill: account.phone.' },
  },
  {
    code: 'bank-account-not-prefilled',
    isAsked: (one, _all, form) => form.needsIdentification && one.item.kind === 'bankAccount' && one.group === null && isOwn(one) && !isPrefilled(one),
    text: { hu: 'A bankszámlaszám a személyes fiókból ismert lehet.', en: 'The bank account may be known from the account.' },
    suggestion: { hu: 'Állítsa be az előtöltést: account.bankAccount.', en: 'Set the prefill: account.bankAccount.' },
  },
  {
    code: 'asked-twice',
    isAsked: (one, all) => isQuestion(one) && all.some((other) => other !== one && isQuestion(other) && other.group === one.group && other.item.kind === one.item.kind && other.item.label.hu === one.item.label.hu && other.section.id === one.section.id && other.item.visibleIf === one.item.visibleIf),
    text: { hu: 'Ugyanezt ebben a szakaszban kétszer kérdezi az űrlap.', en: 'The form asks this twice in this section.' },
    suggestion: { hu: 'Törölje az egyiket, vagy fogalmazza meg a különbséget.', en: 'Delete one of them, or word the difference.' },
  },
  {
    code: 'register-extract',
    isAsked: ({ item }) => item.kind === 'file' && /(?:tulajdoni lap|cégkivonat|cégmásolat|lakcímkártya|lakcímigazolvány|erkölcsi bizonyítvány|születési anyakönyvi kivonat|házassági anyakönyvi kivonat)/iu.test(item.label.hu),
    text: { hu: 'Olyan iratot kér, amelyet a hivatal maga is beszerezhet közhiteles nyilvántartásból.', en: 'It asks for a paper that the office can get from a public register itself.' },
    suggestion: { hu: 'Ne kérje csatolni; kérjen annyi adatot, amennyiből lekérhető. Ha jogszabály írja elő, a jogalapnál tüntesse fel.', en: 'Do not have it attached; ask what is needed to fetch it. When a law demands it, name the law.' },
  },
];

/** What is asked though the office or the form has it already; rules in RULES, each with its reason. */
export function checkAskedAgain(form: FormDefinition): ContentFinding[] {
  const all = outlineOf(form);
  return all.flatMap((one) =>
    RULES.filter(({ isAsked }) => isAsked(one, all, form)).map(({ code, text, suggestion }): ContentFinding => {
      const label = { hu: ` („${one.item.label.hu}”)`, en: ` (“${one.item.label.en}”)` };
      return { severity: 'warning', code, path: one.path, pointer: one.pointer, text: { hu: text.hu.replace(/\.$/, `${label.hu}.`), en: text.en.replace(/\.$/, `${label.en}.`) }, suggestion };
    }),
  );
}

function isQuestion({ item }: OutlinedItem): boolean {
  return item.kind !== 'information' && item.kind !== 'calculated' && item.kind !== 'declaration';
}
