import { assert } from '../../../kernel/assert.ts';
import { citationText } from '../../../kernel/legal-sources.ts';
import { formatDay, formatMoney } from '../../texts/format.ts';
import type { Decision, DecisionIssue } from './decision.ts';
import { renderDecision } from './decision.ts';
import type { FileBlock, Letterhead } from './letter.ts';
import type { Fact, Part } from './parts.ts';
import { taxDecisionTexts } from './tax-decision-texts.ts';

/** A local tax set by decision (kivetés) after a report of tax objects. */
export interface TaxDecision {
  readonly letterhead: Letterhead;
  readonly file: FileBlock;
  readonly documentId: string;
  readonly taxpayer: {
    readonly name: string;
    readonly addressLines: readonly string[];
    /** adóazonosító jel or adószám, and whatever else identifies: label and value. */
    readonly identifiers: readonly Fact[];
  };
  /** `építményadó`, as it stands inside a sentence. */
  readonly taxName: string;
  readonly year: number;
  /** Each object as label and value: address, parcel, kind, area, share. */
  readonly objects: readonly (readonly Fact[])[];
  readonly steps: readonly TaxDecisionStep[];
  /** Tax of the year in whole forints; the instalments add up to it. */
  readonly taxHuf: number;
  readonly instalments: readonly { readonly dueOn: Temporal.PlainDate; readonly amountHuf: number }[];
  readonly payment: {
    readonly accountName: string;
    readonly accountNumber: string;
    /** What to write into the transfer: usually the tax identifier. */
    readonly reference: string;
    /** Where it can be paid online, as a sentence; absent where it cannot. */
    readonly onlineSentence?: string;
  };
  /** Further rulings of the operative part, a sentence or two each. */
  readonly rulings?: readonly string[];
  /** tényállás: what was found and from which evidence, a paragraph each. */
  readonly findings: readonly string[];
  /** Paragraphs on the law applied, the local decree included. */
  readonly grounds: readonly string[];
  /**
   * The day the time limit of the procedure ends.
   * @legal air:73(1).c
   */
  readonly procedureEndsOn: Temporal.PlainDate;
  readonly appeal: {
    /**
     * From the dated parameters of the tax room.
     * @legal air:124(1)
     */
    readonly days: number;
    readonly to: string;
    readonly at: string;
    readonly dutySentence?: string;
  };
  readonly issue: DecisionIssue;
  readonly data: Uint8Array;
}

export interface TaxDecisionStep {
  readonly text: string;
  /** The result of the step as it is printed: `120 m²`, `132 000 Ft`. */
  readonly result: string;
  /** Citation keys or the name of a decree. */
  readonly legal: readonly string[];
}

/**
 * Renders the decision that sets a local tax: PDF/A-3a with `hatarozat.json` attached.
 * When the tax is nil, instalments and payment data are left out.
 * @throws AssertionError when instalments and tax differ, or findings, grounds or steps are missing
 * @legal air:73 contents
 * @legal art:141(2) tax set by decision
 * @legal air:124 appeal
 */
export async function renderTaxDecision(decision: TaxDecision): Promise<Uint8Array> {
  return renderDecision(taxDecision(decision));
}

/** The tax decision as a decision of the general kind, for those who want to add to it. */
export function taxDecision(decision: TaxDecision): Decision {
  const t = taxDecisionTexts('hu');
  assert(decision.steps.length > 0, 'a tax decision shows how the tax is computed');
  assert(decision.findings.length > 0 && decision.grounds.length > 0, 'a tax decision gives its reasons');
  const { letterhead, file, documentId, taxpayer, taxName, year, issue, data } = decision;
  return {
    letterhead,
    file,
    documentId,
    addressee: { name: taxpayer.name, lines: taxpayer.addressLines },
    kind: 'determination',
    subtitle: t('subtitle', { taxName: capital(taxName), year }),
    identification: identification(decision),
    operative: operative(decision),
    appeal: {
      ...decision.appeal,
      legal: ['air:122(1)', 'air:124(1)', 'air:124(2)'],
      notes: [t('appealSuspends'), t('appealNewFacts'), t('appealWaiver')],
    },
    reasons: reasons(decision),
    issue,
    data,
  };
}

function identification(decision: TaxDecision): Part[] {
  const t = taxDecisionTexts('hu');
  const { letterhead, taxpayer, taxName } = decision;
  const authority = letterhead.office ?? letterhead.municipality;
  return [
    { kind: 'paragraph', text: t('opening', { authority, taxName }) },
    {
      kind: 'facts',
      rows: [
        { label: t('taxpayer'), value: taxpayer.name, strong: true },
        { label: t('address'), value: taxpayer.addressLines.join(', ') },
        ...taxpayer.identifiers,
      ],
    },
  ];
}

function operative(decision: TaxDecision): Part[] {
  const t = taxDecisionTexts('hu');
  const { year, taxName, taxHuf } = decision;
  return [
    { kind: 'ruling', text: t('ruling', { year, taxName, taxHuf }) },
    ...(decision.rulings ?? []).map((text): Part => ({ kind: 'paragraph', text })),
    ...decision.objects.flatMap((rows, index): Part[] => [
      { kind: 'subsection', title: decision.objects.length === 1 ? t('object') : t('objectNth', { n: index + 1 }) },
      { kind: 'facts', rows },
    ]),
    { kind: 'subsection', title: t('computation') },
    computation(decision),
    ...(taxHuf === 0 ? [] : payment(decision)),
    { kind: 'subsection', title: t('cost') },
    { kind: 'paragraph', text: t('noCost') },
  ];
}

function computation(decision: TaxDecision): Part {
  const t = taxDecisionTexts('hu');
  const rows = decision.steps.map((step, index) => [
    `${index + 1}.`,
    step.text,
    step.legal.map(citationText).join('; '),
    step.result,
  ]);
  return {
    kind: 'table',
    columns: [
      { title: '', width: 'auto' },
      { title: t('step'), width: 5 },
      { title: t('legal'), width: 3 },
      { title: t('result'), align: 'figure', width: 'auto' },
    ],
    rows,
    total: ['', t('taxOfYear', { year: decision.year }), '', formatMoney(decision.taxHuf, 'hu')],
  };
}

function payment(decision: TaxDecision): Part[] {
  const t = taxDecisionTexts('hu');
  const { onlineSentence } = decision.payment;
  return [
    { kind: 'subsection', title: t('instalments') },
    instalments(decision),
    { kind: 'subsection', title: t('payment') },
    { kind: 'facts', rows: paymentFacts(decision), framed: true },
    ...(onlineSentence === undefined ? [] : [{ kind: 'paragraph', text: onlineSentence } as const]),
    { kind: 'paragraph', text: t('late') },
  ];
}

function instalments(decision: TaxDecision): Part {
  const t = taxDecisionTexts('hu');
  let sum = 0;
  const rows = decision.instalments.map(({ dueOn, amountHuf }, index) => {
    assert(Number.isSafeInteger(amountHuf), 'an instalment is a whole number of forints');
    sum += amountHuf;
    return [t('instalmentNth', { n: index + 1 }), formatDay(dueOn, 'hu'), formatMoney(amountHuf, 'hu')];
  });
  assert(sum === decision.taxHuf, 'the instalments must add up to the tax');
  return {
    kind: 'table',
    columns: [
      { title: t('instalment') },
      { title: t('dueOn') },
      { title: t('amount'), align: 'figure' },
    ],
    rows,
    total: [t('total'), '', formatMoney(sum, 'hu')],
  };
}

function paymentFacts(decision: TaxDecision): Fact[] {
  const t = taxDecisionTexts('hu');
  const { accountName, accountNumber, reference } = decision.payment;
  return [
    { label: t('accountName'), value: accountName },
    { label: t('accountNumber'), value: accountNumber, strong: true },
    { label: t('reference'), value: reference, strong: true },
  ];
}

function reasons(decision: TaxDecision): Part[] {
  const t = taxDecisionTexts('hu');
  const paragraph = (text: string): Part => ({ kind: 'paragraph', text });
  return [
    { kind: 'subsection', title: t('findings') },
    ...decision.findings.map(paragraph),
    { kind: 'subsection', title: t('grounds') },
    ...decision.grounds.map(paragraph),
    paragraph(t('competence')),
    paragraph(t('procedureEnds', { day: decision.procedureEndsOn })),
    paragraph(t('appealBasis')),
  ];
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('hu') + text.slice(1);
}
