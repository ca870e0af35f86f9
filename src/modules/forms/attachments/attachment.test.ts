import { describe, expect, it } from 'vitest';
import { isShownInline } from './attachment.ts';

describe('isShownInline', () => {
  it('opens pictures and papers in the browser, and saves what holds a program', () => {
    expect(isShownInline({ type: 'pdf', hasActiveContent: false })).toBe(true);
    expect(isShownInline({ type: 'pdf', hasActiveContent: true })).toBe(false);
    expect(isShownInline({ type: 'docx', hasActiveContent: false })).toBe(false);
  });
});
