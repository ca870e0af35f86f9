import type { Bilingual } from '../../kernel/result.ts';

/** An entry of the officials' menu; shown to those who hold the permission. */
export interface MenuEntry {
  readonly path: string;
  readonly title: Bilingual;
  readonly permission: string;
  /** Entries of one section stand together. */
  readonly section: Bilingual;
  readonly order: number;
  /** A letter: `g` and then this letter opens it. */
  readonly shortcut?: string;
}
