import { CALENDAR_YEARS, isWorkingDay } from '../../../kernel/calendar/working-days.ts';
import type { Language } from '../../../kernel/dates.ts';
import { formatDay } from '../../../kernel/dates.ts';
import { Decimal } from '../../../kernel/decimal.ts';
import { formatHuf } from '../../../kernel/money.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import { BASE_RATE_KNOWN_UNTIL } from './base-rate.ts';
import { inEnglish, inHungarian } from './figures.ts';
import type { SurchargeSegment } from './late-surcharge.ts';
import { SURCHARGE_RATE } from './surcharge-rate.ts';

/** What the surcharge was counted from, for its explanation. */
export interface CountedSurcharge {
  readonly dueOn: Temporal.PlainDate;
  readonly paidOn: Temporal.PlainDate;
  readonly days: number;
  readonly debtHuf: number;
  readonly otherOverpaymentHuf: number;
  readonly baseHuf: number;
  readonly segments: readonly SurchargeSegment[];
  readonly exact: Decimal;
  readonly surchargeHuf: number;
}

/** The steps of a late surcharge: days, base, each stretch of rates, the sum, and what is not certain. */
export function explainSurcharge(counted: CountedSurcharge): Step[] {
  if (counted.days === 0) return [inTimeStep(counted), ...dueDayNote(counted)];
  return [
    daysStep(counted),
    ...dueDayNote(counted),
    ...baseSteps(counted),
    ...counted.segments.map((segment) => segmentStep(segment, counted.baseHuf)),
    sumStep(counted),
    ...doubtSteps(counted),
  ];
}

function inTimeStep({ dueOn, paidOn }: CountedSurcharge): Step {
  return {
    text: {
      hu: `Az esedékesség napja ${formatDay(dueOn, 'hu')}, a fizetés napja ${formatDay(paidOn, 'hu')} Nincs késedelem.`,
      en: `Due on ${formatDay(dueOn, 'en')}, paid on ${formatDay(paidOn, 'en')}: there is no delay.`,
    },
    legal: 'art:206(1)',
    figures: { days: 0 },
  };
}

function daysStep({ dueOn, paidOn, days }: CountedSurcharge): Step {
  return {
    text: {
      hu: `Az esedékesség (${formatDay(dueOn, 'hu')}) utáni naptól a fizetés napjáig (${formatDay(paidOn, 'hu')}) ${days} naptári nap.`,
      en: `From the day after the due day (${formatDay(dueOn, 'en')}) through the day of payment (${formatDay(paidOn, 'en')}): ${days} calendar days.`,
    },
    legal: 'art:206(1)',
    figures: { days },
  };
}

/** A due day on which nobody works has moved; the rule takes what it is given, but says so. */
function dueDayNote({ dueOn }: CountedSurcharge): Step[] {
  const isKnown = dueOn.year >= CALENDAR_YEARS.from && dueOn.year <= CALENDAR_YEARS.to;
  if (!isKnown || isWorkingDay(dueOn)) return [];
  return [
    {
      text: {
        hu: `Figyelem: ${formatDay(dueOn, 'hu')} nem munkanap; ha az esedékesség a következő munkanapra tolódott, azt a napot kell megadni.`,
        en: `Note: ${formatDay(dueOn, 'en')} is not a working day; if the due day moved to the next one, give that day.`,
      },
      legal: 'air:52(4)',
    },
  ];
}

function baseSteps({ debtHuf, otherOverpaymentHuf, baseHuf }: CountedSurcharge): Step[] {
  if (otherOverpaymentHuf === 0) {
    return [
      {
        text: {
          hu: `A pótlék alapja a tartozás: ${formatHuf(debtHuf)}.`,
          en: `The base is the debt: ${formatHuf(debtHuf)}.`,
        },
        legal: 'art:208(1)',
        figures: { baseHuf },
      },
    ];
  }
  return [
    {
      text: {
        hu: `A tartozást (${formatHuf(debtHuf)}) csökkenti az esedékességkor más adóban fennálló túlfizetés (${formatHuf(otherOverpaymentHuf)}): a pótlék alapja ${formatHuf(baseHuf)}.`,
        en: `The debt (${formatHuf(debtHuf)}) is lessened by what was overpaid on other taxes on the due day (${formatHuf(otherOverpaymentHuf)}): the base is ${formatHuf(baseHuf)}.`,
      },
      legal: 'art:208(2).a',
      figures: { debtHuf, otherOverpaymentHuf, baseHuf },
    },
  ];
}

function segmentStep(segment: SurchargeSegment, baseHuf: number): Step {
  return {
    text: { hu: segmentText(segment, baseHuf, 'hu'), en: segmentText(segment, baseHuf, 'en') },
    legal: 'art:209',
    figures: { days: segment.days, dailyPercent: segment.dailyPercent, amountHuf: segment.amountHuf },
  };
}

function segmentText(segment: SurchargeSegment, baseHuf: number, language: Language): string {
  const print = language === 'hu' ? inHungarian : inEnglish;
  const day = (iso: string): string => formatDay(Temporal.PlainDate.from(iso), language);
  const figure = (text: string): string => print(Decimal.of(text));
  const daily = figure(segment.dailyPercent);
  const rate = `(${figure(segment.baseRatePercent)}% + ${print(SURCHARGE_RATE.percentagePoints)}%) / ${print(SURCHARGE_RATE.divisor)} = ${daily}%`;
  const amount = `${daily}% × ${formatHuf(baseHuf)} = ${figure(segment.amountHuf)} Ft`;
  return language === 'hu'
    ? `${day(segment.from)} – ${day(segment.to)}: az alapkamatból számolt napi mérték ${rate}; ${segment.days} nap × ${amount}.`
    : `${day(segment.from)} – ${day(segment.to)}: the daily rate from the base rate is ${rate}; ${segment.days} days × ${amount}.`;
}

function sumStep({ exact, surchargeHuf }: CountedSurcharge): Step {
  if (exact.isWhole()) {
    return {
      text: {
        hu: `A pótlék összesen ${formatHuf(surchargeHuf)}.`,
        en: `The surcharge is ${formatHuf(surchargeHuf)} in all.`,
      },
      legal: 'art:209',
      figures: { surchargeHuf },
    };
  }
  return {
    text: {
      hu: `A pótlék összesen ${inHungarian(exact)} Ft, egész forintra kerekítve ${formatHuf(surchargeHuf)}.`,
      en: `The surcharge is ${inEnglish(exact)} Ft in all, rounded to whole forints ${formatHuf(surchargeHuf)}.`,
    },
    legal: 'art:209',
    figures: { exactHuf: exact.toString(), surchargeHuf },
  };
}

function doubtSteps({ paidOn, segments }: CountedSurcharge): Step[] {
  const steps: Step[] = [];
  if (segments.some(({ confidence }) => confidence === 'to-verify')) {
    steps.push({
      text: {
        hu: 'Az időszakban van olyan alapkamat, amelynek értéke vagy kezdőnapja megerősítésre vár.',
        en: 'The period has a base rate whose value or first day awaits confirmation.',
      },
    });
  }
  if (segments.length > 0 && Temporal.PlainDate.compare(paidOn, BASE_RATE_KNOWN_UNTIL) > 0) {
    steps.push({
      text: {
        hu: `Az alapkamat-táblázat ${formatDay(BASE_RATE_KNOWN_UNTIL, 'hu')} napjáig ellenőrzött; a későbbi napokra az utolsó ismert alapkamattal számol.`,
        en: `The base-rate table is checked until ${formatDay(BASE_RATE_KNOWN_UNTIL, 'en')}; later days are counted with the last known rate.`,
      },
    });
  }
  return steps;
}
