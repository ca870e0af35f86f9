import type { Route } from '../../../../platform/http/route.ts';
import { POSTED_FILES } from '../attachments/take-posted.ts';
import { askDraftFile, downloadDraftFile, DRAFT_FILE_LIMITS, DRAFT_FILES_PER_MINUTE, openUploadedFile } from './draft-file.ts';
import { beginFromEarlier, showEarlier } from './earlier.ts';
import { formDefinitionJson } from './form-json.ts';
import { acceptNewVersion } from './new-version.ts';
import { openFilling } from './open-filling.ts';
import { printBlank, printFilled } from './print-form.ts';
import { saveTyped } from './save-typed.ts';
import { postPage } from './post-page.ts';
import { takeOverCarried } from './sign-in-carry.ts';
import { submit } from './submit.ts';

/** A machine that sends many finished forms is no browser: the intake takes more than the platform's usual. */
const SUBMISSIONS_PER_MINUTE = 60_000;

/** Filling a form in: page by page, with and without signing in, with and without scripts. */
export const fillingRoutes: readonly Route[] = [
  { method: 'GET', path: '/:town/ugyinditas/:form/kitoltes', permission: 'public', handle: openFilling },
  { method: 'POST', path: '/:town/ugyinditas/:form/kitoltes', permission: 'public', files: POSTED_FILES, handle: postPage },
  { method: 'POST', path: '/:town/ugyinditas/:form/kitoltes/mentes', permission: 'public', handle: saveTyped },
  { method: 'GET', path: '/:town/ugyinditas/:form/kitoltes/urlap.json', permission: 'public', handle: formDefinitionJson },
  { method: 'POST', path: '/:town/ugyinditas/:form/kitoltes/uj-valtozat', permission: 'client', handle: acceptNewVersion },
  { method: 'POST', path: '/:town/ugyinditas/:form/kitoltes/fajl', permission: 'public', perMinuteMax: DRAFT_FILES_PER_MINUTE, handle: downloadDraftFile },
  { method: 'GET', path: '/:town/ugyinditas/:form/kitoltes/fajlbol', permission: 'public', handle: askDraftFile },
  { method: 'POST', path: '/:town/ugyinditas/:form/kitoltes/fajlbol', permission: 'public', perMinuteMax: DRAFT_FILES_PER_MINUTE, files: DRAFT_FILE_LIMITS, handle: openUploadedFile },
  { method: 'GET', path: '/:town/ugyinditas/:form/kitoltes/korabbi', permission: 'client', handle: showEarlier },
  { method: 'POST', path: '/:town/ugyinditas/:form/kitoltes/korabbi', permission: 'client', handle: beginFromEarlier },
  { method: 'GET', path: '/:town/ugyinditas/:form/kitoltes/folytatas', permission: 'client', handle: takeOverCarried },
  // Public, so that who is not (or no longer) signed in is told what to do and loses nothing.
  { method: 'POST', path: '/:town/ugyinditas/:form/bekuldes', permission: 'public', perMinuteMax: SUBMISSIONS_PER_MINUTE, handle: submit },
  { method: 'GET', path: '/:town/ugyinditas/:form/nyomtatvany.pdf', permission: 'public', handle: printBlank },
  { method: 'POST', path: '/:town/ugyinditas/:form/nyomtatvany.pdf', permission: 'public', handle: printFilled },
];
