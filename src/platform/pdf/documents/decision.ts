import { assert } from '../../../kernel/assert.ts';
import { citationText } from '../../../kernel/legal-sources.ts';
import { formatDay } from '../../texts/format.ts';
import type { Addressee, FileBlock, Letterhead } from './letter.ts';
import { sha256Hex } from './letter.ts';
import type { Part } from './parts.ts';
import { renderParts } from './parts.ts';
import { decisionTexts } from './decision-texts.ts';

export interface Official {
  readonly name: string;
  /** hivatali beosztás */
  readonly position: string;
}

/**
 * A decision of an authority (határozat or végzés), for any subject: the room says what is decided
 * and why; this model sees to it that nothing is missing that a decision must contain, and in the
 * order the law has it: the information on appeal belongs to the operative part.
 *
 * Decisions are in Hungarian, the language of the procedure; there is no English form.
 *
 * @legal air:73 contents of a tax decision
 * @legal akr:81 contents of any other decision
 * @legal air:30 language of the procedure in tax matters
 * @legal akr:20 language of other procedures
 */
export interface Decision {
  readonly letterhead: Letterhead;
  readonly file: FileBlock;
  readonly addressee: Addressee;
  readonly documentId: string;
  readonly kind: 'determination' | 'order';
  /** `Építményadó megállapítása a 2026. adóévre` */
  readonly subtitle: string;
  /** Data that identify the client and the case, before the operative part. */
  readonly identification: readonly Part[];
  /** rendelkező rész: what is decided, costs included; the appeal follows it by itself. */
  readonly operative: readonly Part[];
  /**
   * `none` only where the law lets the information out.
   * @legal air:73(2)
   * @legal akr:81(2)
   */
  readonly appeal: Appeal | 'none';
  /** indokolás: facts, evidence, considerations, paragraphs. */
  readonly reasons: readonly Part[];
  readonly issue: DecisionIssue;
  /** The same decision as data; exactly these bytes are attached and their digest is printed. */
  readonly data: Uint8Array;
}

export interface Appeal {
  readonly days: number;
  /** Who decides on it: `a Minta Vármegyei Kormányhivatalhoz` (with its article and suffix). */
  readonly to: string;
  /** Where it is handed in: `Mintafalva Község Jegyzőjénél` (with its suffix). */
  readonly at: string;
  /** The duty on it, as a sentence; absent when it is free. */
  readonly dutySentence?: string;
  /** Paragraphs that allow it, as citation keys. */
  readonly legal: readonly string[];
  /** Further sentences (suspensive effect, new facts, waiver). */
  readonly notes: readonly string[];
}

export interface DecisionIssue {
  readonly place: string;
  readonly day: Temporal.PlainDate;
  readonly createdAt: Temporal.Instant;
  /** a hatáskör gyakorlója */
  readonly authority: Official;
  /** kiadmányozó, when not the holder of the power. */
  readonly signedBy?: Official;
  /** True when an electronic seal and time stamp are put on the file after rendering. */
  readonly sealed: boolean;
  /** Who is told of the decision, a line each. */
  readonly distribution: readonly string[];
}

/** Renders a decision as PDF/A-3a with `hatarozat.json` (or `vegzes.json`) attached. */
export async function renderDecision(decision: Decision): Promise<Uint8Array> {
  const t = decisionTexts('hu');
  const determination = decision.kind === 'determination';
  return renderParts({
    letterhead: decision.letterhead,
    file: decision.file,
    addressee: decision.addressee,
    identity: {
      documentId: decision.documentId,
      contentSha256: sha256Hex(decision.data),
      createdAt: decision.issue.createdAt,
    },
    title: determination ? t('determination') : t('order'),
    subtitle: decision.subtitle,
    parts: decisionParts(decision),
    lang: 'hu',
    standard: 'a-3a',
    attachments: [
      {
        name: determination ? 'hatarozat.json' : 'vegzes.json',
        mimeType: 'application/json',
        content: decision.data,
        relationship: 'data',
        description: t('dataDescription'),
      },
    ],
  });
}

function decisionParts(decision: Decision): Part[] {
  const t = decisionTexts('hu');
  return [
    ...decision.identification,
    { kind: 'section', title: t('operative') },
    ...decision.operative,
    ...appealParts(decision.appeal),
    { kind: 'section', title: t('reasons') },
    ...decision.reasons,
    ...closingParts(decision.issue),
  ];
}

function appealParts(appeal: Appeal | 'none'): Part[] {
  if (appeal === 'none') return [];
  const t = decisionTexts('hu');
  const { days, to, at, dutySentence, legal, notes } = appeal;
  assert(legal.length > 0, 'an appeal names the paragraph that allows it');
  const sources = legal.map(citationText).join('; ');
  return [
    { kind: 'subsection', title: t('appealTitle') },
    { kind: 'paragraph', text: t('appeal', { days, to, at, sources }) },
    ...notes.map((text): Part => ({ kind: 'paragraph', text })),
    ...(dutySentence === undefined ? [] : [{ kind: 'paragraph', text: dutySentence } as const]),
  ];
}

function closingParts(issue: DecisionIssue): Part[] {
  const t = decisionTexts('hu');
  const { authority, signedBy } = issue;
  const delegated = signedBy !== undefined && signedBy.name !== authority.name;
  return [
    {
      kind: 'signature',
      placeAndDay: `${issue.place}, ${formatDay(issue.day, 'hu')}`,
      signers: [
        delegated
          ? {
              name: signedBy.name,
              lines: [signedBy.position, t('onBehalf', authority)],
            }
          : { name: authority.name, lines: [authority.position] },
      ],
      clause: issue.sealed ? t('clauseSealed') : t('clauseUnsealed'),
    },
    ...(issue.distribution.length === 0
      ? []
      : [{ kind: 'distribution', title: t('distribution'), items: issue.distribution } as const]),
  ];
}
