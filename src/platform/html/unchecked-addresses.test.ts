import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from '../config/project-root.ts';
import { findUncheckedAddresses } from './unchecked-addresses.ts';

const VIEWS = readdirSync(join(PROJECT_ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
  (name) => /^(?:platform|modules|apps)\/.*(?<!\.test)\.tsx$/.test(name),
);

describe('addresses in views', () => {
  it('are found when they skip the gate', () => {
    const source = [
      '<a href={row.url}>x</a>',
      '<a class="b" href={href(row.url)}>x</a>',
      '<SafeLink href={row.url}>x</SafeLink>',
      '<form method="post" action={`/x/${id}`}>',
      '<button formAction={a === undefined ? undefined : href(a)} />',
      '<Row cell={(row) => <a title={`${row.a}`} href={path`/x/${row.id}`}>x</a>} />',
      '<p style={{ color }} onClick={go} dangerouslySetInnerHTML={x} />',
      '<img\n  src={picture} />',
    ].join('\n');
    expect(findUncheckedAddresses(source)).toEqual([
      '1: href={',
      '4: action={',
      '9: src={',
      '7: dangerouslySetInnerHTML',
      '7: style={',
      '7: onClick={',
    ]);
  });

  it.each(VIEWS)('%s sends all of them through it', (name) => {
    expect(findUncheckedAddresses(readFileSync(join(PROJECT_ROOT, 'src', name), 'utf8'))).toEqual([]);
  });
});
