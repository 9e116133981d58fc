import type { BrowserContext } from '@playwright/test';

/** What the browser reports as kept from us, on every page that is opened from now on. */
export async function reports(context: BrowserContext): Promise<readonly string[]> {
  const found: string[] = [];
  await context.exposeBinding('tellOfCsp', ({ page }, what: string) => {
    found.push(`${new URL(page.url()).pathname}: ${what}`);
  });
  await context.addInitScript(() => {
    const { tellOfCsp } = globalThis as unknown as { tellOfCsp(what: string): void };
    document.addEventListener('securitypolicyviolation', (event) => {
      tellOfCsp(`${event.effectiveDirective} ${event.blockedURI || event.sample}`);
    });
  });
  return found;
}
