import { describe, expect, it } from 'vitest';
import { statementName } from './statement-names.ts';

describe('names of prepared statements', () => {
  const asked = (text: string, times: number): (string | null)[] => Array.from({ length: times }, () => statementName('centre', text));

  it('come with the third use, and stay', () => {
    const [first, second, third, fourth] = asked('select 1 as name_test', 4);
    expect([first, second]).toEqual([null, null]);
    expect(third).toMatch(/^centre_\d+$/);
    expect(fourth).toBe(third);
  });

  it('differ from scope to scope, as plans do', () => {
    asked('select 2 as name_test', 3);
    expect(statementName('client', 'select 2 as name_test')).toBeNull();
  });

  it.each(['select * from "a"."b"', 'select "b".* from "a"."b"', 'select a.b.* from a.b', 'insert into "a"."b" ("c") values ($1) returning *'])(
    'are not given where a new column would change the result: %s',
    (text) => {
      expect(asked(text, 5)).toEqual([null, null, null, null, null]);
    },
  );
});
