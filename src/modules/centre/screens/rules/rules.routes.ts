import type { RuleRegister } from '../../../../kernel/rule.ts';
import { frameOf } from '../../../../platform/http/frame.ts';
import { notFound, page, type Reply, type RequestContext, type Route } from '../../../../platform/http/route.ts';
import { ruleTexts } from '../../texts/rules.ts';
import { RulePage, RulesPage, type Trial } from './rules.view.tsx';

const INPUT_CHARS_MAX = 10_000;

/** The register of rules, open to everybody: what is computed, by which law, and how. */
export function ruleRoutes(register: RuleRegister): Route[] {
  return [
    { method: 'GET', path: '/szabalyok', permission: 'public', handle: async (request) => page(RulesPage({ frame: frameOf(request), rules: register.list() })) },
    { method: 'GET', path: '/szabalyok/:id', permission: 'public', handle: (request) => oneRule(register, request) },
  ];
}

async function oneRule(register: RuleRegister, request: RequestContext): Promise<Reply> {
  const versions = register.versions(request.params['id'] ?? '');
  const [rule] = versions;
  if (rule === undefined) return notFound();
  const typed = request.query['bemenet']?.slice(0, INPUT_CHARS_MAX);
  const trial = typed === undefined ? null : tryOut(register, rule.id, typed, request);
  return page(RulePage({ frame: frameOf(request), rule, trial }), trial?.error === undefined ? 200 : 422);
}

function tryOut(register: RuleRegister, id: string, typed: string, request: RequestContext): Trial {
  let input: unknown;
  try {
    input = JSON.parse(typed);
  } catch {
    return { typed, error: ruleTexts(request.lang)('notJson') };
  }
  const answer = register.evaluate(id, input);
  if (!answer.ok) return { typed, error: answer.refusal.text?.[request.lang] ?? answer.refusal.code };
  return { typed, output: answer.value };
}
