import type { FeelLibrary } from './signature.ts';
import { libraryOf } from './signature.ts';
import { standardGroups } from './standard.ts';

/** All functions of the standard: for the server, authors and the command line. */
export const fullGroups = [...standardGroups] as const;

export const fullLibrary: FeelLibrary = libraryOf(...fullGroups);
