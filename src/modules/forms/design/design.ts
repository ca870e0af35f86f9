import type { Bilingual, Refusal } from '../../../kernel/result.ts';
import type { Uuid } from '../../../platform/ids/uuid.ts';

/** A definition under way: shaped like a form definition where it is finished, anything storable where it is not. */
export type DraftDefinition = Readonly<Record<string, unknown>>;

/** `withdrawn-design`: given up before it was published. */
export type DesignState = 'draft' | 'in-review' | 'published' | 'withdrawn-design';

/** What lists show of a design. */
export interface DesignSummary {
  readonly id: Uuid;
  /** Catalogue code of the form; fixed when the design is started. */
  readonly code: string;
  /** The version it will be published as. */
  readonly version: number;
  readonly title: Bilingual;
  readonly state: DesignState;
  /** Counts up with every change, also of the state; a save names the one it was made on. */
  readonly revision: number;
  readonly authorId: Uuid;
  readonly authorName: string;
  readonly reviewerId: Uuid | null;
  readonly reviewerName: string | null;
  /** What the reviewer said when they sent it back. */
  readonly remark: string | null;
  readonly startedAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
  readonly submittedAt: Temporal.Instant | null;
  readonly decidedAt: Temporal.Instant | null;
}

export interface Design extends DesignSummary {
  readonly definition: DraftDefinition;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export type EditKind = 'start' | 'edit' | 'undo' | 'redo' | 'submit' | 'return' | 'publish' | 'withdraw';

/** One line of a design's journal. */
export interface DesignEdit {
  readonly revision: number;
  readonly kind: EditKind;
  readonly editedBy: Uuid;
  readonly editorName: string;
  readonly editedAt: Temporal.Instant;
  readonly what: Bilingual;
}

export type DesignRefusalCode =
  | 'forms.design.unknown'
  | 'forms.design.stale'
  | 'forms.design.not-editable'
  | 'forms.design.not-storable'
  | 'forms.design.open-already'
  | 'forms.design.no-such-version'
  | 'forms.design.wrong-code'
  | 'forms.design.nothing-to-undo'
  | 'forms.design.nothing-to-redo'
  | 'forms.design.reason-missing'
  | 'forms.design.not-in-review'
  | 'forms.design.own-work'
  | 'forms.design.faulty'
  | 'forms.design.slug-taken'
  | 'forms.design.validity';

export type DesignRefusal = Refusal<DesignRefusalCode> & { readonly text: Bilingual };

/** The refusal of that name with its sentence. */
export function designRefusal(code: Exclude<DesignRefusalCode, 'forms.design.not-storable' | 'forms.design.faulty' | 'forms.design.slug-taken' | 'forms.design.validity'>, details?: Readonly<Record<string, string | number>>): DesignRefusal {
  return details === undefined ? { code, text: SENTENCES[code] } : { code, text: SENTENCES[code], details };
}

const SENTENCES = {
  'forms.design.unknown': { hu: 'Nincs ilyen űrlapterv.', en: 'There is no such form design.' },
  'forms.design.stale': {
    hu: 'Közben más is módosította ezt a tervet. Töltse újra az oldalt, és ismételje meg a módosítást.',
    en: 'Somebody else has changed this design in the meantime. Reload the page and make your change again.',
  },
  'forms.design.not-editable': { hu: 'Ez a terv most nem módosítható: ellenőrzés alatt áll, vagy már lezárták.', en: 'This design cannot be changed now: it is under review or closed.' },
  'forms.design.open-already': { hu: 'Ennek az űrlapnak már van nyitott terve. Folytassa azt, vagy előbb vonja vissza.', en: 'This form already has an open design. Go on with that one, or give it up first.' },
  'forms.design.no-such-version': { hu: 'Az űrlapnak nincs ilyen kiadott változata.', en: 'The form has no such published version.' },
  'forms.design.wrong-code': { hu: 'Az űrlap kódja egy nagybetű és két számjegy, például A01.', en: 'The code of a form is a capital letter and two digits, such as A01.' },
  'forms.design.nothing-to-undo': { hu: 'Nincs visszavonható módosítás.', en: 'There is no change to undo.' },
  'forms.design.nothing-to-redo': { hu: 'Nincs újra elvégezhető módosítás.', en: 'There is no change to redo.' },
  'forms.design.reason-missing': { hu: 'Írja le az okot, legalább egy mondatban.', en: 'Give the reason, in a sentence at least.' },
  'forms.design.not-in-review': { hu: 'Ez a terv nem áll ellenőrzés alatt.', en: 'This design is not under review.' },
  'forms.design.own-work': {
    hu: 'Olyan tervet nem adhat ki, amelyen maga is dolgozott. Kérjen meg egy másik ellenőrt.',
    en: 'You cannot publish a design that you worked on yourself. Ask another reviewer.',
  },
} as const;
