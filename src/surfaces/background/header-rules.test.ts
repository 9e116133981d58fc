import { describe, expect, it } from 'vitest';
import { listOperations } from '../../api/operations/index.ts';
import { headerRules } from './header-rules.ts';

describe('headerRules', () => {
  const rules = headerRules(listOperations(), 'abcdef');

  it('match requests of the extension alone, outside any tab', () => {
    for (const { condition } of rules) {
      expect(condition.initiatorDomains).toEqual(['abcdef']);
      expect(condition.tabIds).toEqual([-1]);
      expect(condition.resourceTypes).toEqual(['xmlhttprequest']);
    }
  });

  it('cover every operation, with unique ids', () => {
    const filters = rules.map(({ condition }) => condition.urlFilter);
    for (const { host, path } of listOperations()) {
      expect(filters).toContain(`|https://${host}.bilibili.com${path}^`);
    }
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  });

  it('make relation calls look at home on the space page', () => {
    const rule = rules.find(({ condition }) => condition.urlFilter?.includes('same/followings'));
    expect(rule?.action.requestHeaders).toContainEqual({
      header: 'referer',
      operation: 'set',
      value: 'https://space.bilibili.com/',
    });
  });
});
