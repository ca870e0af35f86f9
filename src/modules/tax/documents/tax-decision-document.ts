import { citationText } from '../../../kernel/legal-sources.ts';
import type { Step } from '../../../kernel/rule-fields.ts';
import type { Fact } from '../../../platform/pdf/documents/parts.ts';
import { renderTaxDecision, type TaxDecision, type TaxDecisionStep } from '../../../platform/pdf/documents/tax-decision.ts';
import { formatNumber } from '../../../platform/texts/format.ts';
import type { Party } from '../../parties/contract.ts';
import type { CaseFile, Officer } from '../../records/contract.ts';
import type { Municipality } from '../../tenants/contract.ts';
import type { Assessment, AssessmentLine } from '../domain/assessment.ts';
import { chargesOf, type YearCharge } from '../domain/charges.ts';
import { APPEAL_DAYS, PAYMENT_DAYS } from '../domain/finality.ts';
import { ASSESSED_TAXES } from '../domain/tax-types.ts';
import { usageText } from '../texts/usages.ts';
import { appealAt, appealTo, bankAccountOf, notaryOf, taxLetterhead } from './authority.ts';
import { decisionTexts } from './decision-texts.ts';

/** Everything a decision on an assessment says. */
export interface DecisionSource {
  readonly assessment: Assessment;
  readonly municipality: Municipality;
  readonly party: Party;
  readonly file: Pick<CaseFile, 'caseNo' | 'arrivedOn' | 'dueOn'>;
  readonly preparedBy: Officer | null;
  /** Null: a draft, shown before anybody signed it. */
  readonly signedBy: Officer | null;
  readonly officers: readonly Officer[];
  readonly decidedOn: Temporal.PlainDate;
  readonly createdAt: Temporal.Instant;
}

/** Renders the decision (PDF/A with its data attached), or its draft, marked as one. @legal air:73 */
export async function renderAssessmentDecision(source: DecisionSource): Promise<Uint8Array> {
  return renderTaxDecision(decisionOf(source));
}

/** The decision as a view model; the newest year is its subject, earlier years are ruled beside it. */
export function decisionOf(source: DecisionSource): TaxDecision {
  const t = decisionTexts('hu');
  const { assessment, municipality, party, file, decidedOn } = source;
  const { taxType, lines } = assessment;
  const main = lines.at(-1);
  if (main === undefined) throw new Error('an assessment has a line for each of its years');
  const charges = chargesOf(lines, decidedOn);
  const letterhead = taxLetterhead(municipality);
  const { suffix, title, name } = ASSESSED_TAXES[taxType];
  const taxName = name.hu;
  const subject = t('subject', { taxName: title.hu });
  const notary = notaryOf(source.officers, municipality);
  return {
    letterhead,
    file: {
      ...(source.signedBy === null || assessment.registryNo === null ? {} : { filingNumber: assessment.registryNo }),
      ...(source.preparedBy === null ? {} : { clerk: source.preparedBy.name }),
      subject: source.signedBy === null ? `${t('draftMark')} – ${subject}` : subject,
      reference: file.caseNo,
    },
    documentId: assessment.id,
    taxpayer: { name: party.name, addressLines: addressLines(party), identifiers: identifiersOf(party) },
    taxName,
    year: main.year,
    objects: [objectFacts(assessment)],
    steps: main.tax.steps.filter((step) => !isInstalment(step)).map(printedStep),
    taxHuf: main.tax.taxHuf,
    instalments: charges.filter(({ year }) => year === main.year),
    payment: {
      accountName: t('accountName', { authority: letterhead.municipality, taxName }),
      accountNumber: bankAccountOf(municipality, suffix),
      reference: party.taxId ?? party.taxNumber ?? file.caseNo,
      onlineSentence: t('online'),
    },
    rulings: rulingsOf(source, main, charges),
    findings: findingsOf(source),
    grounds: groundsOf(lines),
    procedureEndsOn: file.dueOn,
    appeal: { days: APPEAL_DAYS, to: appealTo(municipality), at: appealAt(municipality), dutySentence: t('duty') },
    issue: {
      place: municipality.name,
      day: decidedOn,
      createdAt: source.createdAt,
      authority: notary,
      ...(source.signedBy === null ? {} : { signedBy: source.signedBy }),
      sealed: false,
      distribution: [t('toTaxpayer', { name: party.name }), t('toFile')],
    },
    data: decisionData(source, charges),
  };
}

function addressLines({ address }: Party): string[] {
  return address === null ? [] : [`${address.postcode} ${address.settlement}`, `${address.street} ${address.houseNumber}`.trim()];
}

function identifiersOf({ taxId, taxNumber }: Party): Fact[] {
  const t = decisionTexts('hu');
  return [
    ...(taxId === null ? [] : [{ label: t('taxId'), value: taxId }]),
    ...(taxNumber === null ? [] : [{ label: t('taxNumber'), value: taxNumber }]),
  ];
}

function objectFacts({ facts }: Assessment): Fact[] {
  const t = decisionTexts('hu');
  const rows: [string, string][] = [
    [t('objectKind'), t(facts.objectKind)],
    [t('usage'), usageText(facts.usage, 'hu')],
    [t('objectAddress'), facts.address],
    [t('parcelNo'), facts.parcelNo],
    [t('zone'), facts.zone],
    [t(facts.objectKind === 'building' ? 'usefulArea' : 'plotArea'), areaHu(facts.objectAreaM2)],
    [t('taxedArea'), facts.areaM2 === facts.objectAreaM2 ? '' : areaHu(facts.areaM2)],
    [t('share'), facts.share],
  ];
  return rows.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
}

function isInstalment({ figures }: Step): boolean {
  return figures !== undefined && 'dueOn' in figures;
}

function printedStep({ text, legal, figures = {} }: Step): TaxDecisionStep {
  const decree = figures['decree'];
  if (typeof decree === 'string') return { text: decisionTexts('hu')('byDecree'), result: '–', legal: [decree] };
  return { text: text.hu, result: resultOf(figures), legal: legal === undefined ? [] : [legal] };
}

/** The figure of a step as print shows it. */
function resultOf(figures: Readonly<Record<string, string | number>>): string {
  const { areaM2, rateHufPerM2, rateHuf, roundedHuf, exactHuf, wholeHuf } = figures;
  if (areaM2 !== undefined) return `${decimalHu(areaM2)} m²`;
  if (rateHufPerM2 !== undefined) return `${decimalHu(rateHufPerM2)} Ft/m²`;
  const amount = rateHuf ?? roundedHuf ?? exactHuf ?? wholeHuf;
  return amount === undefined ? '–' : `${decimalHu(amount)} Ft`;
}

function rulingsOf({ assessment }: DecisionSource, main: AssessmentLine, charges: readonly YearCharge[]): string[] {
  const t = decisionTexts('hu');
  const taxName = ASSESSED_TAXES[assessment.taxType].name.hu;
  const earlier = assessment.lines
    .filter(({ year }) => year !== main.year)
    .map(({ year, tax }) => t('otherYear', { year, taxName, taxHuf: tax.taxHuf, charges: chargesInWords(charges.filter((charge) => charge.year === year)) }));
  const isLate = charges.some(({ isAfterDecision }) => isAfterDecision);
  return [...earlier, ...(isLate ? [t('lateDecision', { days: PAYMENT_DAYS })] : []), t('neverBefore', { days: PAYMENT_DAYS })];
}

function findingsOf({ assessment, file }: DecisionSource): string[] {
  const t = decisionTexts('hu');
  const { reason, facts } = assessment;
  return [
    t('reported', { caseNo: file.caseNo, arrivedOn: file.arrivedOn }),
    reason === null ? t('asReported') : t('corrected', { reason }),
    t('liability', { liableFrom: facts.liableFrom }),
  ];
}

function groundsOf(lines: readonly AssessmentLine[]): string[] {
  const t = decisionTexts('hu');
  const steps = lines.flatMap(({ tax }) => tax.steps);
  const cited = [...new Set(steps.flatMap(({ legal }) => (legal === undefined ? [] : [citationText(legal)])))];
  const instalments = lines.flatMap(({ tax }) => tax.steps.filter(isInstalment).map(({ text }) => text.hu));
  return [...(cited.length === 0 ? [] : [t('provisions', { list: cited.join('; ') })]), ...instalments];
}

/** The same decision for machines; exactly these bytes are attached. */
function decisionData({ assessment, municipality, party, file, decidedOn }: DecisionSource, charges: readonly YearCharge[]): Uint8Array {
  const { id, registryNo, taxType, facts, reason, lines } = assessment;
  const data = {
    kind: 'tax-assessment',
    version: 1,
    assessmentId: id,
    registryNo,
    caseNo: file.caseNo,
    decidedOn: decidedOn.toString(),
    municipality: { name: municipality.name, kshCode: municipality.kshCode },
    taxpayer: { name: party.name, taxId: party.taxId, taxNumber: party.taxNumber },
    taxType,
    facts,
    reason,
    years: lines.map(({ year, ruleId, ruleFrom, input, tax }) => ({
      year,
      taxHuf: tax.taxHuf,
      charges: charges.filter((charge) => charge.year === year).map(({ dueOn, amountHuf }) => ({ dueOn: dueOn.toString(), amountHuf })),
      rule: { id: ruleId, from: ruleFrom, input },
      steps: tax.steps,
    })),
  };
  return new TextEncoder().encode(JSON.stringify(data, null, 2));
}

function areaHu(areaM2: string): string {
  return areaM2 === '' ? '' : `${decimalHu(areaM2)} m²`;
}

function decimalHu(value: string | number): string {
  const [whole = '0', decimals] = String(value).split('.');
  const grouped = formatNumber(BigInt(whole), 'hu');
  return decimals === undefined ? grouped : `${grouped},${decimals}`;
}

/** Charges of a year as a sentence: `66 000 Ft 2026. március 16-ig, 66 000 Ft 2026. szeptember 15-ig`. */
function chargesInWords(charges: readonly YearCharge[]): string {
  const t = decisionTexts('hu');
  return charges.map(({ amountHuf, dueOn }) => t('oneCharge', { amountHuf, dueOn })).join(', ');
}
