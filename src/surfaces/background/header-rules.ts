import { type Browser, browser } from 'wxt/browser';
import { hostName, type Operation } from '../../api/define.ts';
import { listOperations } from '../../api/operations/index.ts';

/**
 * The service answers relation lists and every POST only when Origin and Referer are its own, and
 * a worker's fetch has neither. These rules set them, and are scoped so that they can match our
 * own requests alone: our initiator, no tab. Rules without that scope have broken the site for
 * users of other extensions.
 */

const PAGES = { www: 'https://www.bilibili.com', space: 'https://space.bilibili.com' } as const;

type Rule = Browser.declarativeNetRequest.Rule;

export function headerRules(operations: readonly Operation[], initiator: string): Rule[] {
  const urls = new Map<string, Operation['referer']>();
  for (const { host, path, referer } of operations) urls.set(`${hostName(host)}${path}`, referer);
  return [...urls].map(([url, referer], index) => ({
    id: index + 1,
    priority: 1,
    condition: {
      // `^` ends the path: at the question mark or at the end.
      urlFilter: `|https://${url}^`,
      initiatorDomains: [initiator],
      tabIds: [-1],
      resourceTypes: ['xmlhttprequest'],
    },
    action: {
      type: 'modifyHeaders',
      requestHeaders: [
        { header: 'origin', operation: 'set', value: PAGES[referer] },
        { header: 'referer', operation: 'set', value: `${PAGES[referer]}/` },
      ],
    },
  }));
}

/** Puts the rules in force, replacing those of an earlier life of the worker. */
export async function installHeaderRules(): Promise<void> {
  const initiator = new URL(browser.runtime.getURL('/')).hostname;
  const rules = headerRules(listOperations(), initiator);
  const old = await browser.declarativeNetRequest.getSessionRules();
  await browser.declarativeNetRequest.updateSessionRules({
    removeRuleIds: old.map((rule) => rule.id),
    addRules: rules,
  });
}
