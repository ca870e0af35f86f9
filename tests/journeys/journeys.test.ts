import { afterAll, afterEach, beforeAll, describe, expect } from 'vitest';
import { World } from './browser.ts';
import { everyForm } from './stories/every-form.ts';
import { everyPage } from './stories/every-page.ts';
import { afterSending } from './stories/after-sending.ts';
import { beforeSigningIn } from './stories/before-signing-in.ts';
import { comingAndGoing } from './stories/coming-and-going.ts';
import { fillingForms } from './stories/filling-forms.ts';
import { findingForms } from './stories/finding-forms.ts';
import { formDesigner } from './stories/form-designer.ts';
import { keyboardOnly } from './stories/keyboard.ts';
import { onThePhone } from './stories/phone.ts';
import { rights } from './stories/rights.ts';
import { session } from './stories/session.ts';
import { theChecker } from './stories/the-checker.ts';
import { theLoop } from './stories/the-loop.ts';
import { townSettings } from './stories/town-settings.ts';
import { withoutScripts } from './stories/without-scripts.ts';

/**
 * People walk through the running house in a real browser. One house for all stories, in this order: what the
 * first does to the demo's towns the later ones may meet. One story alone: `vitest run … -t 'first sign-in'`.
 */
describe('journeys', () => {
  let world: World | null = null;
  const theWorld = (): World => {
    if (world === null) throw new Error('the house is not open');
    return world;
  };

  beforeAll(async () => {
    world = await World.open();
  }, 180_000);
  afterAll(async () => {
    await world?.close();
  }, 60_000);
  afterEach(async () => {
    // No story may leave an error in a console, a breach of the content security policy or an answer of 500 behind.
    expect(await world?.sendHome()).toEqual([]);
  });

  theChecker(theWorld);
  theLoop(theWorld);
  comingAndGoing(theWorld);
  withoutScripts(theWorld);
  beforeSigningIn(theWorld);
  session(theWorld);
  rights(theWorld);
  keyboardOnly(theWorld);
  findingForms(theWorld);
  fillingForms(theWorld);
  afterSending(theWorld);
  onThePhone(theWorld);
  townSettings(theWorld);
  formDesigner(theWorld);
  everyPage(theWorld);
  everyForm(theWorld);
});
