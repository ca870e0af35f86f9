import * as fc from 'fast-check';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../../../../platform/config/project-root.ts';
import type { FormDefinition } from '../../domain/definition.ts';
import { toy, toyFields } from '../../domain/toy-form.ts';
import { expandBlocks } from '../../schema/expand-blocks.ts';
import { readBlocks } from '../../schema/read-blocks.ts';
import { readDefinition } from '../../schema/read-definition.ts';
import type { Condition, Test, TestGroup } from '../conditions/condition.ts';
import { feelOf, fitTest, isGroup, OPERATORS } from '../conditions/condition.ts';
import { explainExpression } from '../conditions/explain-expression.ts';
import { readCondition } from '../conditions/read-condition.ts';
import { changedCondition, postedCondition } from '../conditions/read-posted.ts';
import { subjectsIn } from '../conditions/subjects.ts';
import { expressionsOf } from '../edits/expressions.ts';

const words = (hu: string) => ({ hu, en: hu });
const FORM = toyFields([
  { kind: 'number', ...toy('area'), label: words('Hasznos terület') },
  { kind: 'date', ...toy('since') },
  { kind: 'text', ...toy('note') },
  { kind: 'yesno', ...toy('urgent') },
  { kind: 'choice', ...toy('capacity'), label: words('Minőség'), display: 'radio', options: [{ value: 'self', label: words('magam') }, { value: 'other', label: words('más') }] },
  { kind: 'choice', ...toy('uses'), display: 'multi', options: [{ value: 'home', label: words('lakás') }, { value: 'shop', label: words('bolt') }] },
  { kind: 'group', ...toy('owners'), rowLabel: words('tulajdonos'), minRows: 0, maxRows: 9, fields: [{ kind: 'share', ...toy('share') }, { kind: 'text', ...toy('note') }] },
]);
const SUBJECTS = subjectsIn(FORM, []);

const test_: fc.Arbitrary<Test> = fc
  .record({ subject: fc.constantFrom(...SUBJECTS), operator: fc.constantFrom(...OPERATORS), value: fc.oneof(fc.string(), fc.integer().map(String), fc.constantFrom('2026-03-02', 'today', 'self', 'shop', '-2.5', '"', '\\', '1 000,5')) })
  .map(({ subject, operator, value }) => fitTest({ subject: subject.text, operator, value }, subject));
const match = fc.constantFrom('all' as const, 'any' as const);
const condition: fc.Arbitrary<Condition> = fc.record({ match, parts: fc.array(fc.oneof(test_, fc.record({ match, parts: fc.array(test_, { minLength: 2, maxLength: 3 }) })), { minLength: 2, maxLength: 4 }) });

/** What the builder cannot tell apart: a group that is joined like what it stands in is no group. */
function flat({ match, parts }: Condition): Condition {
  return { match, parts: parts.flatMap((part): readonly (Test | TestGroup)[] => (isGroup(part) && part.match === match ? part.parts : [part])) };
}

describe('conditions in words', () => {
  it('come back from FEEL as they were built', () => {
    fc.assert(
      fc.property(condition, (built) => {
        const text = feelOf(built, SUBJECTS) ?? '';
        expect(readCondition(text, SUBJECTS)).toEqual(flat(built));
        expect(explainExpression(FORM, [], text, 'boolean').issues).toEqual([]);
      }),
    );
  });

  it('keep a published condition as it means, when it is built and written again', () => {
    let built = 0;
    for (const form of publishedForms()) {
      for (const { text, groups, role } of expressionsOf(form)) {
        if (role === 'calculate') continue;
        const subjects = subjectsIn(form, groups);
        const read = readCondition(text, subjects);
        if (read === null) continue;
        built += 1;
        expect(readCondition(feelOf(read, subjects) ?? '', subjects)).toEqual(read);
      }
    }
    expect(built).toBeGreaterThan(40);
  });

  it('do not fit the builder where it would write something else', () => {
    for (const text of ['area > 3 + 2', 'area in [1..5]', 'nobody = 1', 'not(urgent)', 'capacity = "nobody"', '((area > 1 or area < 0) and area > 5) or urgent = true', 'area >']) {
      expect(readCondition(text, SUBJECTS), text).toBeNull();
    }
  });

  it('are read from what a page posts, always whole', () => {
    const posted = [['visibleIf:mod', 'szabaly'], ['visibleIf:darab', '2'], ['visibleIf:egyutt', 'any'], ['visibleIf:0.kerdes', 'capacity'], ['visibleIf:0.muvelet', 'lt'], ['visibleIf:0.ertek', 'x'], ['visibleIf:1.kerdes', 'since'], ['visibleIf:1.muvelet', 'ge'], ['visibleIf:1.ertek', '2026. március 16.']] as const;
    expect(postedCondition(posted, 'visibleIf', SUBJECTS)).toBe('capacity = "self" or since >= @"2026-03-16"');
    expect(postedCondition([['visibleIf', ' area > 3 ']], 'visibleIf', SUBJECTS)).toBe('area > 3');
    expect(changedCondition('area > 3', 'uj', SUBJECTS)).toBe('area > 3 and area != null');
    expect(changedCondition('area > 3 and urgent = true', 'torles:0', SUBJECTS)).toBe('urgent = true');
    expect(changedCondition('area > 3', 'torles:0', SUBJECTS)).toBeUndefined();
  });

  it('are told as a sentence', () => {
    const say = (text: string, groups: readonly string[] = []): string => explainExpression(FORM, groups, text, null).sentence?.hu ?? '';
    expect(say('capacity = "self" and area >= 100')).toBe('„Minőség” egyenlő: „magam” és „Hasznos terület” legalább: 100');
    expect(say('round half up(area * municipality.rate, 0)')).toBe('(„Hasznos terület” szorozva ezzel: „mérték”) egész számra kerekítve');
    expect(say('if urgent then 1 else 2.5')).toBe('ha „urgent”, akkor 1, különben 2,5');
    expect(say('every owner in owners satisfies owner.share != null')).toContain('minden sorára igaz');
    expect(say('count(owners) > 1')).toBe('„owners” sorainak száma nagyobb, mint: 1');
  });

  it('say what is wrong and where', () => {
    const { issues } = explainExpression(FORM, [], 'area + nobody', 'number');
    expect(issues.map(({ at }) => at)).toEqual([7]);
    expect(explainExpression(FORM, [], 'area +', 'number').issues).toHaveLength(1);
    expect(explainExpression(FORM, [], 'area', 'boolean').issues[0]?.text.hu).toContain('igen/nem');
  });
});

function publishedForms(): readonly FormDefinition[] {
  return globSync('forms/{tax,other}/*.json', { cwd: PROJECT_ROOT }).flatMap((file) => {
    const read = readDefinition(expandBlocks(JSON.parse(readFileSync(join(PROJECT_ROOT, file), 'utf8')), readBlocks()).definition);
    return read.ok ? [read.value] : [];
  });
}
