import { beforeEach, expect, it } from 'vitest';
import { eraseInPage } from './erase-in-page.ts';

beforeEach(() => {
  localStorage.clear();
  localStorage.setItem('followings-views 7', '[]');
  localStorage.setItem('followings-views 77', '[]');
  localStorage.setItem('language', 'en');
});

it('of one account goes what names it, and nothing else', () => {
  eraseInPage(7);
  expect(Object.keys(localStorage).sort()).toEqual(['followings-views 77', 'language']);
});

it('of all accounts everything goes', () => {
  sessionStorage.setItem('told', '1');
  eraseInPage(null);
  expect([localStorage.length, sessionStorage.length]).toEqual([0, 0]);
});
