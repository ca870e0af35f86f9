import { insideCalendar, isWorkingDay, nextWorkingDay } from '../../../kernel/calendar/working-days.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { formatFraction, parseShare, WHOLE } from '../../../kernel/fraction.ts';
import type { Fraction } from '../../../kernel/fraction.ts';
import { formatHuf, huf } from '../../../kernel/money.ts';
import type { Bilingual, Refusal, Result } from '../../../kernel/result.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import instalmentParameters from '../parameters/instalments.json' with { type: 'json' };
import type { AssessedTax } from './assessed-tax.ts';
import { inEnglish, inHungarian } from './figures.ts';

/** No property bears this much; beyond it a figure was mistyped. */
const TAX_HUF_MAX = Decimal.of(1e13);

const TOO_MUCH: Refusal = {
  code: 'tax-too-large',
  text: {
    hu: 'A számított adó 10 billió forintnál több; nézze meg, nem elírás-e a terület vagy a mérték.',
    en: 'The computed tax is above 10 trillion forints; check the area and the rate for a mistype.',
  },
};

/** What the three property taxes share: a yearly amount before the share, and when it ended. */
export interface YearlyTax {
  readonly year: number;
  /** The exact tax on the whole object for the year, in forints. */
  readonly wholeHuf: Decimal;
  readonly share: Fraction;
  /** The paragraph by which several owners owe the tax by their shares. */
  readonly shareLegal: string;
  /** The steps that led to `wholeHuf`. */
  readonly steps: readonly Step[];
  readonly ended?: { readonly on: Temporal.PlainDate; readonly legal: string };
}

/** Reads an optional share; a share above the whole, or none at all, is refused with a sentence. */
export function readShare(text: string | undefined): Result<Fraction> {
  if (text === undefined) return ok(WHOLE);
  const share = parseShare(text);
  if (share !== null) return ok(share);
  return refuse({
    code: 'share-out-of-range',
    text: {
      hu: `A tulajdoni hányad 0-nál nagyobb és legfeljebb 1 (egész) lehet; a megadott érték: ${text.trim()}.`,
      en: `A share must be above 0 and at most 1 (the whole); given: ${text.trim()}.`,
    },
    legal: 'htv:12(1)',
  });
}

/**
 * One owner's tax for the year in two instalments: the yearly amount by the share, rounded half-up to
 * whole forints, halved with an odd forint in the second part. An object that ended in the first half
 * of the year owes the first part only; one that ended before the year owes nothing.
 *
 * Not covered: exemptions and reliefs (they lessen the base before this), due days that a local
 * decree sets later, and the time a decision leaves for payment once it is final (`finality.ts`).
 *
 * @legal htv:12(1) htv:14(3) art:62
 */
export function payableInInstalments(tax: YearlyTax): Result<AssessedTax> {
  const exact = tax.wholeHuf.mul(Decimal.of(tax.share.numerator)).div(Decimal.of(tax.share.denominator));
  if (exact.compare(TAX_HUF_MAX) > 0) return refuse(TOO_MUCH);
  return insideCalendar(() => {
    const yearlyHuf = huf(exact.roundHalfUp(0).toBigInt());
    const ended = endOfLiability(tax, yearlyHuf);
    const parts = instalmentsOf(tax.year, yearlyHuf).slice(0, ended.partsOwed);
    return {
      taxHuf: parts.reduce((sum, { amountHuf }) => sum + amountHuf, 0),
      instalments: parts
        .filter(({ amountHuf }) => amountHuf > 0)
        .map(({ dueOn, amountHuf }) => ({ dueOn: dueOn.toString(), amountHuf })),
      steps: [
        ...tax.steps,
        ...shareSteps(tax, exact),
        ...roundingSteps(exact, yearlyHuf),
        ...ended.steps,
        ...instalmentSteps(parts),
      ],
    };
  });
}

interface Part {
  /** The day in the act, before it moves to a working day. */
  readonly nominalOn: Temporal.PlainDate;
  readonly dueOn: Temporal.PlainDate;
  readonly amountHuf: number;
}

function instalmentsOf(year: number, yearlyHuf: number): Part[] {
  const firstHuf = Math.floor(yearlyHuf / 2);
  const amounts = [firstHuf, yearlyHuf - firstHuf];
  return instalmentParameters.instalments.map(({ month, day }, index) => {
    const nominalOn = Temporal.PlainDate.from({ year, month, day });
    return { nominalOn, dueOn: nextWorkingDay(nominalOn), amountHuf: amounts[index] ?? 0 };
  });
}

function endOfLiability({ year, ended }: YearlyTax, yearlyHuf: number): { partsOwed: 0 | 1 | 2; steps: Step[] } {
  if (ended === undefined || yearlyHuf === 0 || ended.on.year > year) return { partsOwed: 2, steps: [] };
  const { on, legal } = ended;
  const days = { hu: formatDay(on, 'hu'), en: formatDay(on, 'en') };
  if (on.year < year) {
    const text = {
      hu: `A megszűnés napja ${days.hu} Az adókötelezettség a ${on.year}. évvel véget ért, a ${year}. évre nem kell adót fizetni.`,
      en: `It ended on ${days.en}. The liability ended with ${on.year} at the latest: no tax is owed for ${year}.`,
    };
    return { partsOwed: 0, steps: [{ text, legal }] };
  }
  if (on.month <= 6) {
    const text = {
      hu: `A megszűnés napja ${days.hu} Ez az év első felére esik, ezért a második félévre nem kell adót fizetni.`,
      en: `It ended on ${days.en}, in the first half of the year: no tax is owed for the second half.`,
    };
    return { partsOwed: 1, steps: [{ text, legal }] };
  }
  const text = {
    hu: `A megszűnés napja ${days.hu} Ez az év második felére esik, ezért az egész évre kell adót fizetni.`,
    en: `It ended on ${days.en}, in the second half of the year: the tax is owed for the whole year.`,
  };
  return { partsOwed: 2, steps: [{ text, legal }] };
}

function shareSteps({ share, shareLegal }: YearlyTax, exact: Decimal): Step[] {
  const printed = formatFraction(share);
  if (printed === formatFraction(WHOLE)) return [];
  return [
    {
      text: {
        hu: `A tulajdoni hányad ${printed}, az erre jutó adó ${inHungarian(exact)} Ft.`,
        en: `The share is ${printed}; its tax is ${inEnglish(exact)} Ft.`,
      },
      legal: shareLegal,
      figures: { share: printed, exactHuf: exact.toString() },
    },
  ];
}

function roundingSteps(exact: Decimal, yearlyHuf: number): Step[] {
  if (exact.isWhole()) return [];
  return [
    {
      text: {
        hu: `Egész forintra kerekítve ${formatHuf(yearlyHuf)}.`,
        en: `Rounded to whole forints: ${formatHuf(yearlyHuf)}.`,
      },
      figures: { exactHuf: exact.toString(), roundedHuf: yearlyHuf },
    },
  ];
}

function instalmentSteps(parts: readonly Part[]): Step[] {
  return parts
    .filter(({ amountHuf }) => amountHuf > 0)
    .map(({ nominalOn, dueOn, amountHuf }) => ({
      text: dueText(nominalOn, dueOn, amountHuf),
      legal: dueOn.equals(nominalOn) ? 'art:62' : 'air:52(4)',
      figures: { amountHuf, dueOn: dueOn.toString() },
    }));
}

function dueText(nominalOn: Temporal.PlainDate, dueOn: Temporal.PlainDate, amountHuf: number): Bilingual {
  const hu = `${formatHuf(amountHuf)} esedékes: ${formatDay(dueOn, 'hu')}`;
  const en = `${formatHuf(amountHuf)} is due on ${formatDay(dueOn, 'en')}`;
  if (isWorkingDay(nominalOn)) return { hu, en: `${en}.` };
  return {
    hu: `${hu} (${formatDay(nominalOn, 'hu')} nem munkanap).`,
    en: `${en} (${formatDay(nominalOn, 'en')} is not a working day).`,
  };
}
