import type { RuleRegister } from '../../kernel/rule.ts';
import { defineModule, type Module } from '../../platform/module/module.ts';
import { ruleRoutes } from './screens/rules/rules.routes.ts';

/** What concerns the whole country; given the rules of all rooms, which it may not import. */
export function centreModule(rules: RuleRegister): Module {
  return defineModule({ name: 'centre', tier: 3, routes: ruleRoutes(rules) });
}
