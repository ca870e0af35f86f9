import type { FeelNode } from '../../../kernel/feel/ast.ts';
import type { FeelRead } from '../../../kernel/feel/analyse.ts';
import type { FeelProgram } from '../../../kernel/feel/compile.ts';
import type { FormDefinition, Page, Section, Signer } from './definition.ts';
import type { Check, Group, InputField, Item } from './fields.ts';
import type { Reader } from './reading.ts';

/** An expression as published: its tree, and what it reads outside itself. */
export interface PortableExpression {
  readonly node: FeelNode;
  readonly reads: readonly FeelRead[];
}

/**
 * A compiled form as JSON: the definition with its expressions already read, so that the browser
 * needs neither the parser nor the analysis. The key of an expression is `<group path>|<text>`.
 */
export interface PortableForm {
  readonly format: 1;
  readonly definition: Omit<FormDefinition, 'examples'>;
  readonly expressions: Readonly<Record<string, PortableExpression>>;
  /** It opens only with the rarer functions of the standard beside the everyday ones (`form-library.ts`). */
  readonly callsRarerFunctions: boolean;
}

export interface Expression {
  readonly program: FeelProgram;
  /** Nodes whose values it reads, in the form's order. */
  readonly reads: readonly Cell[];
}

/** What is visible or not, and has values that others read: the nodes of the dependency graph. */
export interface PageNode {
  readonly kind: 'page';
  place: number;
  readonly page: Page;
  readonly path: string;
  readonly visibleIf: Expression | null;
  readonly sections: readonly SectionNode[];
}

export interface SectionNode {
  readonly kind: 'section';
  place: number;
  readonly section: Section;
  readonly page: PageNode;
  readonly path: string;
  readonly visibleIf: Expression | null;
  readonly cells: readonly Cell[];
}

/** A field or group of the form, once for all rows of the group it may stand in. */
export interface Cell {
  readonly kind: 'cell';
  readonly item: Item;
  /** Of the item; here, because items have many shapes and this is read for every field of every evaluation. */
  readonly id: string;
  /** Whether expressions can read it. */
  readonly holdsValue: boolean;
  readonly section: SectionNode;
  readonly container: Container;
  /** Place among the cells of its container. */
  readonly index: number;
  /** Place in the order of the model; set when the order is known. */
  place: number;
  readonly path: string;
  readonly visibleIf: Expression | null;
  readonly requiredIf: Expression | null;
  readonly calculate: Expression | null;
  readonly checks: readonly CompiledCheck[];
  /** Of input fields. */
  readonly reader: Reader | null;
  /** Of groups: what its rows hold. */
  readonly rows: Container | null;
}

export interface CompiledCheck {
  readonly check: Check;
  readonly expression: Expression;
  /** Cells it reads, also by way of calculated ones. */
  readonly sources: readonly Cell[];
}

/** A second signer, and when it must sign. */
export interface SignerNode {
  readonly signer: Signer;
  readonly requiredIf: Expression | null;
}

/** The form itself, or the rows of a group: what has its own names. */
export interface Container {
  /** Ids of the groups on the way: `[]` for the form. */
  readonly path: readonly string[];
  readonly parent: Container | null;
  /** The cell of the group; null for the form. */
  readonly group: Cell | null;
  readonly cells: readonly Cell[];
  /** Places of the cells that have values, by id. */
  readonly places: ReadonlyMap<string, number>;
}

export type FormNode = PageNode | SectionNode | Cell;

export interface FormTree {
  readonly pages: readonly PageNode[];
  readonly root: Container;
  readonly signers: readonly SignerNode[];
  /** How much all attachments may weigh together. */
  readonly attachmentsTotalBytes: number;
}

export interface FormModel extends FormTree {
  /** All nodes, each after those it depends on. */
  readonly order: readonly FormNode[];
  /** For each node (by place in `order`) the places of the nodes that depend on it directly. */
  readonly dependents: readonly (readonly number[])[];
  /** For each node the places of the cells whose faults look at it: by `requiredIf`, by checks and what these wait for. */
  readonly judges: readonly (readonly number[])[];
  /** Fields that take files. */
  readonly files: readonly Cell[];
}

export function expressionKey(containerPath: readonly string[], text: string): string {
  return `${containerPath.join('.')}|${text}`;
}

export function isGroup(item: Item): item is Group {
  return item.kind === 'group';
}

export function isInput(item: Item): item is InputField {
  return item.kind !== 'group' && item.kind !== 'calculated' && item.kind !== 'information';
}

/** Field kinds that hold a value expressions can read. */
export function hasValue(item: Item): boolean {
  return item.kind !== 'information';
}

/**
 * The cells that a read path means: a field itself, all fields of a group when the group is read as
 * a whole, or none for `today` and `municipality`. Rows find their own fields first.
 */
export function cellsAt(container: Container, path: readonly string[], countOnly: boolean): readonly Cell[] {
  const [name, ...rest] = path;
  const cell = container.cells.find(({ item }) => item.id === name);
  if (cell === undefined) return container.parent === null ? [] : cellsAt(container.parent, path, countOnly);
  if (cell.rows === null || (rest.length === 0 && countOnly)) return [cell];
  if (rest.length === 0) return [cell, ...allCells(cell.rows)];
  const inner = cell.rows.cells.find(({ item }) => item.id === rest[0]);
  return inner === undefined ? [cell] : [cell, ...cellsAt(cell.rows, rest, countOnly)];
}

function allCells(container: Container): readonly Cell[] {
  return container.cells.flatMap((cell) => (cell.rows === null ? [cell] : [cell, ...allCells(cell.rows)]));
}
