import type { FeelRead } from '../../../kernel/feel/analyse.ts';
import { analyseFeel } from '../../../kernel/feel/analyse.ts';
import type { FeelNode } from '../../../kernel/feel/ast.ts';
import { FeelSyntaxError } from '../../../kernel/feel/errors.ts';
import type { Builtin, FeelLibrary } from '../../../kernel/feel/library/signature.ts';
import { parseFeel } from '../../../kernel/feel/parse.ts';
import type { FeelType } from '../../../kernel/feel/types.ts';
import { mayBe } from '../../../kernel/feel/types.ts';
import { typeName } from '../../../kernel/feel/type-rules.ts';
import { buildNodes } from './build-nodes.ts';
import { CompiledForm } from './compiled-form.ts';
import { checkDefinition } from './check-definition.ts';
import type { FormDefinition } from './definition.ts';
import type { Item } from './fields.ts';
import type { DefinitionIssue } from './definition-error.ts';
import { FormDefinitionError } from './definition-error.ts';
import { callsRarer, formLibrary } from './form-library.ts';
import type { PortableExpression, PortableForm } from './model.ts';
import { expressionKey, isGroup, isInput } from './model.ts';
import type { Names } from './names.ts';
import { calculatedType, rootNames, rowNames } from './names.ts';
import { orderNodes } from './order.ts';

/**
 * Compiles a definition that is valid against the form schema: reads every expression, checks names,
 * types and sizes, and puts what depends on what into an order.
 *
 * @param functions come beside those of the standard and of `form-functions.ts`; the browser must
 *   be given the same
 * @throws FormDefinitionError with all faults found, each with its place and a bilingual sentence
 */
export function compileForm(definition: FormDefinition, functions: readonly Builtin[] = []): CompiledForm {
  const library = formLibrary(functions);
  const expressions = new Expressions(definition, library);
  expressions.readAll();
  const issues = [...checkDefinition(definition), ...expressions.issues];
  if (issues.length > 0) throw new FormDefinitionError(issues);
  const { examples: _, ...published } = definition;
  const callsRarerFunctions = Object.values(expressions.portable).some(({ node }) => callsRarer(node));
  const portable: PortableForm = { format: 1, definition: published, expressions: expressions.portable, callsRarerFunctions };
  const model = orderNodes(buildNodes(portable, library));
  if (!('nodes' in model)) return new CompiledForm(portable, model);
  const way = model.nodes.map(({ path }) => path).join(' → ');
  throw new FormDefinitionError([
    {
      place: model.nodes[0]?.path ?? '',
      code: 'cycle',
      text: { hu: `Ezek körben függenek egymástól: ${way}`, en: `These depend on each other in a circle: ${way}` },
    },
  ]);
}

/** Reads and analyses the expressions of a definition, each once. */
class Expressions {
  readonly portable: Record<string, PortableExpression> = {};
  readonly issues: DefinitionIssue[] = [];
  private readonly definition: FormDefinition;
  private readonly library: FeelLibrary;

  constructor(definition: FormDefinition, library: FeelLibrary) {
    this.definition = definition;
    this.library = library;
  }

  readAll(): void {
    const names = rootNames(this.definition);
    for (const page of this.definition.pages) {
      const place = `pages.${page.id}`;
      this.add(page.visibleIf, 'boolean', `${place}.visibleIf`, names);
      for (const section of page.sections) {
        this.add(section.visibleIf, 'boolean', `${place}.${section.id}.visibleIf`, names);
        for (const item of section.fields) this.addItem(item, `${place}.${section.id}`, names);
      }
    }
    for (const { id, requiredIf } of this.definition.signers ?? []) this.add(requiredIf, 'boolean', `signers.${id}.requiredIf`, names);
  }

  private addItem(item: Item, holder: string, names: Names): void {
    const place = `${holder}.${item.id}`;
    this.add(item.visibleIf, 'boolean', `${place}.visibleIf`, names);
    if (isInput(item)) this.add(item.requiredIf, 'boolean', `${place}.requiredIf`, names);
    if (item.kind === 'calculated') this.add(item.calculate, calculatedType(item), `${place}.calculate`, names);
    const checks = isInput(item) || isGroup(item) ? (item.check ?? []) : [];
    for (const check of checks) this.add(check.expr, 'boolean', `${place}.check.${check.code}`, names);
    if (!isGroup(item)) return;
    const inner = rowNames(names, item);
    for (const field of item.fields) this.addItem(field, place, inner);
  }

  private add(text: string | undefined, wanted: FeelType, place: string, names: Names): void {
    if (text === undefined) return;
    const node = this.parse(text, place);
    if (node === null) return;
    const { type, reads, issues } = analyseFeel(node, names, this.library);
    for (const issue of issues) this.issues.push({ ...issue, place });
    if (!mayBe(type, wanted)) {
      const [is, needs] = [typeName(type), typeName(wanted)];
      const hu = `A kifejezés eredménye ${is.hu}, de itt ${needs.hu} kell.`;
      const en = `The expression gives a ${is.en}; a ${needs.en} is needed here.`;
      this.issues.push({ place, code: 'type', text: { hu, en } });
    }
    this.portable[expressionKey(names.path, text)] = { node, reads: reads.map(plainRead) };
  }

  private parse(text: string, place: string): FeelNode | null {
    try {
      return parseFeel(text);
    } catch (error) {
      if (!(error instanceof FeelSyntaxError)) throw error;
      this.issues.push({ ...error.issue, place });
      return null;
    }
  }
}

function plainRead({ path, countOnly }: FeelRead): FeelRead {
  return { path: [...path], countOnly };
}
