/** The version of the terms of use in force; a new one asks everybody again. */
export const TERMS_VERSION = '1';
