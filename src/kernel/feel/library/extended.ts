import { intervalFunctions } from './intervals.ts';
import { compositeFunctions } from './ranges.ts';
import { rootFunctions } from './roots.ts';
import { statisticFunctions } from './statistics.ts';

/**
 * The rarer functions of the standard, small enough for a browser that fetches them when a form wants
 * them. Regular expressions (`patterns.ts`) are ten times as large.
 */
export const extendedGroups = [rootFunctions, statisticFunctions, intervalFunctions, compositeFunctions] as const;
