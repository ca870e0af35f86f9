import { contextFunctions } from './contexts.ts';
import { dayFunctions } from './days.ts';
import { listFunctions } from './lists.ts';
import { numberFunctions } from './numbers.ts';
import type { FeelLibrary } from './signature.ts';
import { libraryOf } from './signature.ts';
import { textFunctions } from './texts.ts';

export const standardGroups = [numberFunctions, textFunctions, listFunctions, dayFunctions, contextFunctions] as const;

/** The functions of the standard that are built so far. */
export const standardLibrary: FeelLibrary = libraryOf(...standardGroups);
