import { assert } from '../../../kernel/assert.ts';
import { compileFeel } from '../../../kernel/feel/compile.ts';
import type { FeelLibrary } from '../../../kernel/feel/library/signature.ts';
import type { Page, Section, Signer } from './definition.ts';
import { ATTACHMENTS_TOTAL_BYTES } from './definition.ts';
import type { Item } from './fields.ts';
import type {
  Cell,
  CompiledCheck,
  Container,
  Expression,
  FormTree,
  PageNode,
  PortableExpression,
  PortableForm,
  SectionNode,
  SignerNode,
} from './model.ts';
import { cellsAt, expressionKey, hasValue, isGroup, isInput } from './model.ts';
import { readerOf } from './read-field.ts';

/**
 * Builds the tree of nodes out of a portable form. What the expressions read is linked at the end,
 * when all cells are there; the order of evaluation follows in `order.ts`.
 */
export function buildNodes(
  { definition, expressions }: PortableForm,
  library: FeelLibrary,
): FormTree {
  const builder = new Builder(expressions, library);
  const pages = definition.pages.map((page) => builder.page(page));
  const signers = (definition.signers ?? []).map((signer) => builder.signer(signer));
  builder.link();
  const { attachmentsTotalBytes = ATTACHMENTS_TOTAL_BYTES } = definition;
  return { pages, root: builder.root, signers, attachmentsTotalBytes };
}

/** A container that is still being filled. */
interface OpenContainer extends Container {
  readonly cells: Cell[];
  readonly places: Map<string, number>;
}

interface Unlinked {
  readonly container: Container;
  readonly portable: PortableExpression;
  readonly reads: Cell[];
}

class Builder {
  readonly root: OpenContainer = { path: [], parent: null, group: null, cells: [], places: new Map() };
  private readonly portable: PortableForm['expressions'];
  private readonly library: FeelLibrary;
  private readonly unlinked: Unlinked[] = [];
  private readonly unsourced: { readonly expression: Expression; readonly sources: Cell[] }[] = [];

  constructor(portable: PortableForm['expressions'], library: FeelLibrary) {
    this.portable = portable;
    this.library = library;
  }

  page(page: Page): PageNode {
    const sections: SectionNode[] = [];
    const visibleIf = this.expression(this.root, page.visibleIf);
    const node: PageNode = { kind: 'page', place: -1, page, path: `page:${page.id}`, visibleIf, sections };
    for (const section of page.sections) sections.push(this.section(section, node));
    return node;
  }

  signer(signer: Signer): SignerNode {
    return { signer, requiredIf: this.expression(this.root, signer.requiredIf) };
  }

  link(): void {
    for (const { container, portable, reads } of this.unlinked) {
      for (const { path, countOnly } of portable.reads) reads.push(...cellsAt(container, path, countOnly));
    }
    for (const { expression, sources } of this.unsourced) addSources(expression.reads, new Set(), sources);
  }

  private section(section: Section, page: PageNode): SectionNode {
    const cells: Cell[] = [];
    const visibleIf = this.expression(this.root, section.visibleIf);
    const node: SectionNode = { kind: 'section', place: -1, section, page, path: `section:${section.id}`, visibleIf, cells };
    for (const item of section.fields) cells.push(this.cell(item, node, this.root));
    return node;
  }

  private cell(item: Item, section: SectionNode, container: OpenContainer): Cell {
    const path = [...container.path, item.id];
    const cell: Cell & { rows: Container | null } = {
      kind: 'cell',
      item,
      id: item.id,
      holdsValue: hasValue(item),
      section,
      container,
      index: container.cells.length,
      place: -1,
      path: path.join('.'),
      visibleIf: this.expression(container, item.visibleIf),
      requiredIf: this.expression(container, isInput(item) ? item.requiredIf : undefined),
      calculate: this.expression(container, item.kind === 'calculated' ? item.calculate : undefined),
      checks: this.checks(item, container),
      reader: isInput(item) ? readerOf(item) : null,
      rows: null,
    };
    if (cell.holdsValue) container.places.set(item.id, cell.index);
    container.cells.push(cell);
    if (isGroup(item)) {
      const rows: OpenContainer = { path, parent: container, group: cell, cells: [], places: new Map() };
      cell.rows = rows;
      for (const inner of item.fields) this.cell(inner, section, rows);
    }
    return cell;
  }

  private checks(item: Item, container: Container): readonly CompiledCheck[] {
    const checks = isGroup(item) || isInput(item) ? (item.check ?? []) : [];
    return checks.flatMap((check) => {
      const expression = this.expression(container, check.expr);
      if (expression === null) return [];
      const sources: Cell[] = [];
      this.unsourced.push({ expression, sources });
      return [{ check, expression, sources }];
    });
  }

  private expression(container: Container, text: string | undefined): Expression | null {
    if (text === undefined) return null;
    const portable = this.portable[expressionKey(container.path, text)];
    assert(portable !== undefined, `the expression is not in the portable form: ${text}`);
    const reads: Cell[] = [];
    this.unlinked.push({ container, portable, reads });
    return { program: compileFeel(portable.node, this.library), reads };
  }
}

function addSources(reads: readonly Cell[], seen: Set<Cell>, sources: Cell[]): void {
  for (const cell of reads) {
    if (seen.has(cell)) continue;
    seen.add(cell);
    sources.push(cell);
    if (cell.calculate !== null) addSources(cell.calculate.reads, seen, sources);
  }
}
