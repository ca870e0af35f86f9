import { clockFunctions } from './clock.ts';
import { intervalFunctions } from './intervals.ts';
import { patternFunctions } from './patterns.ts';
import { compositeFunctions } from './ranges.ts';
import { rootFunctions } from './roots.ts';
import type { FeelLibrary } from './signature.ts';
import { libraryOf } from './signature.ts';
import { standardGroups } from './standard.ts';
import { statisticFunctions } from './statistics.ts';

/** What the browser fetches only for forms that use it: functions without a clock. */
export const extendedGroups = [rootFunctions, statisticFunctions, intervalFunctions, compositeFunctions, patternFunctions] as const;

/** All functions of the standard: for the server, authors and the command line. */
export const fullLibrary: FeelLibrary = libraryOf(...standardGroups, ...extendedGroups, clockFunctions(Date.now));
