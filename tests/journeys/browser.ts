import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { assert } from '../../src/kernel/assert.ts';
import { findChromium } from '../../src/apps/testing/find-chromium.ts';
import { type House, openHouse } from './house.ts';

/** The running house and a browser to walk through it; one for all stories of a run. */
export class World {
  readonly house: House;
  readonly browser: Browser;
  private readonly visitors: Visitor[] = [];

  private constructor(house: House, browser: Browser) {
    this.house = house;
    this.browser = browser;
  }

  static async open(): Promise<World> {
    const executablePath = findChromium();
    assert(executablePath !== null, 'no Chromium: install it (apt-get install chromium) or name it in CHROMIUM');
    const [house, browser] = await Promise.all([openHouse(), chromium.launch({ executablePath, headless: true, args: FLAGS })]);
    return new World(house, browser);
  }

  /** Somebody with a browser of their own: no cookies, nothing remembered. */
  async visitor(looks: Looks = {}): Promise<Visitor> {
    const { javaScript = true, width = 1280, colorScheme = 'light', touch = false } = looks;
    const options: BrowserContextOptions = {
      baseURL: this.house.address,
      javaScriptEnabled: javaScript,
      viewport: { width, height: width < 600 ? 720 : 900 },
      colorScheme,
      hasTouch: touch,
      locale: 'hu-HU',
      timezoneId: 'Europe/Budapest',
      reducedMotion: 'reduce',
      acceptDownloads: true,
    };
    const context = await this.browser.newContext(options);
    context.setDefaultTimeout(STEP_MS_MAX);
    const visitor = new Visitor(await context.newPage(), javaScript);
    this.visitors.push(visitor);
    return visitor;
  }

  /** Closes the browsers of all visitors; answers what their pages complained of, and what the house logged as failed. */
  async sendHome(): Promise<string[]> {
    const gone = this.visitors.splice(0);
    await Promise.all(gone.map((visitor) => visitor.leave()));
    return [...gone.flatMap(({ complaints }) => complaints), ...this.house.takeFailures()];
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.house.stop();
  }
}

/** How a visitor's browser looks at pages. */
export interface Looks {
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly colorScheme?: 'light' | 'dark';
  /** Whether it is touched. */
  readonly touch?: boolean;
}

/** A page with what it complained of: errors of scripts and of the console, a breach of the content security policy. */
export class Visitor {
  readonly page: Page;
  readonly hasScripts: boolean;
  readonly complaints: string[] = [];
  /** Where a checker looks at the same document when scripts are off in the visitor's own browser. */
  private shadow: Page | null = null;

  constructor(page: Page, hasScripts: boolean) {
    this.page = page;
    this.hasScripts = hasScripts;
    page.on('pageerror', (error) => this.complaints.push(`${page.url()}: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() !== 'error' || isAnswer(message.text())) return;
      this.complaints.push(`${page.url()}: ${message.text()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 500) this.complaints.push(`${response.url()}: ${response.status()}`);
    });
  }

  /** The document as it stands, in a browser that runs scripts but gets none of the house's. */
  async besideWithScripts(): Promise<Page> {
    const browser = this.page.context().browser();
    assert(browser !== null, 'the context belongs to a browser');
    if (this.shadow === null) {
      const context = await browser.newContext({ viewport: this.page.viewportSize(), reducedMotion: 'reduce' });
      this.shadow = await context.newPage();
      await this.shadow.route('**/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
    }
    const body = await this.page.content();
    const address = this.page.url();
    await this.shadow.route(address, (route) => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }), { times: 1 });
    await this.shadow.goto(address);
    return this.shadow;
  }

  async leave(): Promise<void> {
    await this.shadow?.context().close();
    await this.page.context().close();
  }
}

const STEP_MS_MAX = 10_000;

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

/** A page answered with 404 or 422 is an answer, not a fault of the page; stories check statuses themselves. */
function isAnswer(text: string): boolean {
  return /^Failed to load resource: the server responded with a status of 4\d\d/.test(text);
}
