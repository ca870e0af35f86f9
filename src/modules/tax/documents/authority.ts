import type { Letterhead } from '../../../platform/pdf/documents/letter.ts';
import type { Official } from '../../../platform/pdf/documents/decision.ts';
import { withArticle } from '../../../platform/texts/article.ts';
import type { Officer } from '../../records/contract.ts';
import type { Municipality } from '../../tenants/contract.ts';

/** `Kópháza Község`; districts of Budapest say it in their name. */
export function formalName({ name, kind }: Pick<Municipality, 'name' | 'kind'>): string {
  if (kind === 'fővárosi kerület') return name;
  return `${name} ${kind.split(' ').map(capital).join(' ')}`;
}

/** The letterhead of the town's tax authority: the notary. @legal air:22.b */
export function taxLetterhead(municipality: Municipality): Letterhead {
  const { officeAddress, phone, email, colours } = municipality;
  return {
    municipality: `${formalName(municipality)} Önkormányzata`,
    office: `${formalName(municipality)} Jegyzője mint önkormányzati adóhatóság`,
    contact: [officeAddress, `${phone} · ${email}`],
    colour: colours.main,
  };
}

/** Who decides on an appeal, with article and suffix: `a Győr-Moson-Sopron Vármegyei Kormányhivatalhoz`. @legal air:22.c */
export function appealTo({ county }: Pick<Municipality, 'county'>): string {
  if (county === 'Budapest' || county === 'főváros') return 'Budapest Főváros Kormányhivatalához';
  return withArticle(`${county} Vármegyei Kormányhivatalhoz`);
}

export function appealAt(municipality: Pick<Municipality, 'name' | 'kind'>): string {
  return `${formalName(municipality)} Jegyzőjénél`;
}

/** The notary among the officials of the town: the holder of the power. Without one on record, the office is named. */
export function notaryOf(officers: readonly Officer[], municipality: Pick<Municipality, 'name' | 'kind'>): Official {
  const notary = officers.find(({ position }) => /^(?:cím(?:zetes)? ?)?(?:fő)?jegyző\b/i.test(position));
  return notary ?? { name: `${formalName(municipality)} Jegyzője`, position: 'jegyző' };
}

/** The account of a tax at the town's bank: `11738077-15372662-02440000`. */
export function bankAccountOf({ bankAccountBase }: Pick<Municipality, 'bankAccountBase'>, suffix: string): string {
  return `${bankAccountBase}-${suffix}`;
}

function capital(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase('hu') + word.slice(1);
}
