import { expect, it } from 'vitest';
import { MODULES } from '../modules.ts';
import { CENTRE_ROLES } from './centre.ts';
import { DEMO_ROLES } from './roles.ts';

const ALL_ROLES = [...DEMO_ROLES, ...CENTRE_ROLES];

const declared = new Map(MODULES.flatMap(({ permissions }) => Object.entries(permissions ?? {})));

it('roles hold only permissions that a room declares', () => {
  for (const { permissions } of ALL_ROLES) {
    expect(permissions.filter((permission) => !declared.has(permission))).toEqual([]);
  }
});

it('every permission that a room declares is held by some role', () => {
  const held = new Set(ALL_ROLES.flatMap(({ permissions }) => permissions));
  expect([...declared.keys()].filter((permission) => !held.has(permission))).toEqual([]);
});

it('nobody who drafts signs off: four eyes', () => {
  const drafts = ALL_ROLES.filter(({ permissions }) => permissions.includes('tax.assessment.draft') || permissions.includes('forms.design.edit'));
  expect(drafts.length).toBeGreaterThan(0);
  for (const { permissions } of drafts) {
    expect(permissions.filter((permission) => declared.get(permission)?.fourEyes === true)).toEqual([]);
  }
});
