import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { launchBrowser } from '../../support/chromium';
import { startTestServer, type TestServer } from '../../support/server';

export const BAGHERI = 'The peoples and countries of the region do not welcome the American presence';

const TIMEOUT = 15_000;

/** A visit to the explorer: a new browser profile for each test, and a list of everything that must not happen. */
export class Visit {
  server!: TestServer;
  page!: Page;
  private browser!: Browser;
  private context!: BrowserContext;
  private faults: string[] = [];

  /** Registers the hooks of the test file. */
  constructor(private readonly options: BrowserContextOptions = {}) {
    beforeAll(async () => {
      this.server = await startTestServer();
      this.browser = await launchBrowser();
    }, 300_000);
    afterAll(async () => {
      await this.browser?.close();
      await this.server?.close();
    });
    beforeEach(() => this.begin());
    afterEach(async () => {
      await this.context.close();
      expect(this.faults).toEqual([]);
    });
  }

  /** Starts over with other options: another width, another colour scheme. */
  async begin(options: BrowserContextOptions = {}): Promise<void> {
    await this.context?.close();
    this.faults = [];
    const viewport = { width: 1600, height: 1400 };
    this.context = await this.browser.newContext({ viewport, ...this.options, ...options });
    const { context, faults } = this;
    context.setDefaultTimeout(TIMEOUT);
    context.on('console', (message) => {
      if (['error', 'warning', 'assert'].includes(message.type())) faults.push(`${message.type()}: ${message.text()}`);
    });
    context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
    context.on('request', (request) => {
      const { protocol, host } = new URL(request.url());
      if (protocol !== 'data:' && host !== new URL(this.server.url).host) faults.push(`other host: ${request.url()}`);
    });
    context.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
    context.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
    });
    this.page = await context.newPage();
  }

  /** Forgets faults that a test provokes: a refused query is an error in the browser's console too. */
  expectFaults(): void {
    expect(this.faults).not.toEqual([]);
    this.faults.length = 0;
  }

  async open(path = '/graphiql'): Promise<void> {
    await this.page.goto(new URL(path, this.server.url).href);
    await this.editorShows('query ');
  }

  /** Replaces the query in the editor. */
  async write(query: string): Promise<void> {
    await this.page.locator('.graphiql-query-editor .monaco-editor').click({ position: { x: 200, y: 10 } });
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(query);
    // GraphiQL reads the editor 100 ms after a change.
    await this.page.waitForTimeout(200);
  }

  async run(): Promise<void> {
    await this.page.getByRole('button', { name: /^execute query/i }).click();
  }

  tabs(): Promise<string[]> {
    return this.page.getByRole('tablist', { name: 'Queries' }).getByRole('tab').allInnerTexts();
  }

  activeTab(): Promise<string> {
    return this.page.getByRole('tablist', { name: 'Queries' }).getByRole('tab', { selected: true }).innerText();
  }

  /** What an editor pane shows: its lines, which may be wrapped, as one text. */
  async textOf(pane: string): Promise<string> {
    const lines = await this.page.locator(`${pane} .view-line`).allInnerTexts();
    return lines.join(' ').replace(/\s+/g, ' ');
  }

  editorShows(text: string): Promise<void> {
    return this.shows('.graphiql-query-editor', text);
  }

  resultShows(text: string): Promise<void> {
    return this.shows('.result-window', text);
  }

  private async shows(pane: string, text: string): Promise<void> {
    const until = Date.now() + TIMEOUT;
    while (!(await this.textOf(pane)).includes(text)) {
      if (Date.now() > until) expect(await this.textOf(pane)).toContain(text);
      await this.page.waitForTimeout(50);
    }
  }
}
