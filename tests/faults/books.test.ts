import { describe, expect, it } from 'vitest';
import { faultsOfNumbers, faultsOfReceipts } from './books.ts';

describe('the judge of the books', () => {
  it('passes numbers without gap or double', () => {
    expect(faultsOfNumbers('cases', [])).toEqual([]);
    expect(faultsOfNumbers('cases', [3, 1, 2])).toEqual([]);
  });

  it('names what is missing and what was given twice', () => {
    expect(faultsOfNumbers('cases', [1, 4, 4, 2])).toEqual(['cases: 3 is missing', 'cases: 4 was given twice']);
  });

  it('names a receipt that was lost, changed, or kept twice', () => {
    const kept = [{ key: 'a', submissionId: '1' }, { key: 'b', submissionId: '2' }, { key: 'd', submissionId: '4' }, { key: 'd', submissionId: '5' }];
    expect(faultsOfReceipts([{ key: 'a', submissionId: '1' }], kept.slice(0, 2))).toEqual([]);
    expect(faultsOfReceipts([{ key: 'b', submissionId: '3' }, { key: 'c', submissionId: '9' }], kept)).toEqual([
      'b: acknowledged as 3, kept as 2',
      'c: acknowledged as 9, kept as nothing',
      'd: kept 2 times',
    ]);
  });
});
