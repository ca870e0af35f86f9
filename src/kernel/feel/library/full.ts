import { clockFunctions } from './clock.ts';
import { extendedGroups } from './extended.ts';
import { patternFunctions } from './patterns.ts';
import type { FeelLibrary } from './signature.ts';
import { libraryOf } from './signature.ts';
import { standardGroups } from './standard.ts';

/** All functions of the standard: for the server, authors and the command line. */
export const fullLibrary: FeelLibrary = libraryOf(...standardGroups, ...extendedGroups, patternFunctions, clockFunctions(Date.now));
