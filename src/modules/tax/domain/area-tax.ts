import type { Bilingual, Result } from '../../../kernel/result.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import type { Decimal } from '../../../kernel/decimal.ts';
import type { AssessedTax } from './assessed-tax.ts';
import { ceilingWarnings } from './ceilings.ts';
import { inEnglish, inHungarian, readFigure } from './figures.ts';
import { payableInInstalments, readShare } from './property-tax.ts';

/** A property tax on area: what is measured, the decreed rate, and the paragraphs of its steps. */
export interface AreaTax {
  readonly tax: 'building' | 'land';
  readonly baseName: Bilingual;
  readonly baseLegal: string;
  readonly rateLegal: string;
  readonly shareLegal: string;
  readonly endLegal: string;
  /** The input field of the area, for refusals. */
  readonly areaField: string;
  readonly area: number | string;
  readonly rate: number | string;
  readonly year: number;
  readonly share: string | undefined;
  /** An existing ISO day. */
  readonly endedOn: string | undefined;
}

/** Area × rate × share, in instalments, with the steps that led there. @legal htv:15 htv:21 */
export function areaTax(question: AreaTax): Result<AssessedTax> {
  const area = readFigure(question.areaField, question.area);
  if (!area.ok) return area;
  const rate = readFigure('rateHufPerM2', question.rate);
  if (!rate.ok) return rate;
  const share = readShare(question.share);
  if (!share.ok) return share;
  const wholeHuf = area.value.mul(rate.value);
  const { endedOn, endLegal } = question;
  return payableInInstalments({
    year: question.year,
    wholeHuf,
    share: share.value,
    shareLegal: question.shareLegal,
    steps: areaSteps(question, area.value, rate.value, wholeHuf),
    ...(endedOn === undefined ? {} : { ended: { on: Temporal.PlainDate.from(endedOn), legal: endLegal } }),
  });
}

function areaSteps(question: AreaTax, area: Decimal, rate: Decimal, wholeHuf: Decimal): Step[] {
  const { baseName, baseLegal, rateLegal, tax, year } = question;
  return [
    {
      text: {
        hu: `Az adó alapja ${baseName.hu}: ${inHungarian(area)} m².`,
        en: `The base of the tax is ${baseName.en}: ${inEnglish(area)} m².`,
      },
      legal: baseLegal,
      figures: { areaM2: area.toString() },
    },
    {
      text: {
        hu: `Az adó évi mértéke az önkormányzati rendelet szerint ${inHungarian(rate)} Ft/m².`,
        en: `The yearly rate by the local decree is ${inEnglish(rate)} Ft/m².`,
      },
      legal: rateLegal,
      figures: { rateHufPerM2: rate.toString() },
    },
    ...ceilingWarnings(tax, year, rate),
    {
      text: {
        hu: `${inHungarian(area)} m² × ${inHungarian(rate)} Ft/m² = ${inHungarian(wholeHuf)} Ft.`,
        en: `${inEnglish(area)} m² × ${inEnglish(rate)} Ft/m² = ${inEnglish(wholeHuf)} Ft.`,
      },
      figures: { wholeHuf: wholeHuf.toString() },
    },
  ];
}
