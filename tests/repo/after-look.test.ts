import { expect, it } from 'vitest';
import { withTemplate } from '../../scripts/after-look.ts';
import { read } from './files.ts';

/** As a build writes it. */
const BUILT = read('entrypoints/popup/index.html')
  .replace(/\s*<script type="module".*/, '')
  .replace(
    '</head>',
    `  <script type="module" crossorigin src="/chunks/popup.js"></script>
    <link rel="modulepreload" crossorigin href="/chunks/lists.js">
    <link rel="stylesheet" crossorigin href="/assets/popup.css">
  </head>`,
  );

it('the popup names nothing that is fetched but the script of its head', () => {
  const [before = '', page = '', after = ''] = withTemplate(BUILT).split(/<\/?template[^>]*>/);
  const names = [...page.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, name]) => name);
  expect(names).toEqual(['chunks/popup.js', 'chunks/lists.js', 'assets/popup.css']);
  expect(before).not.toMatch(/<script|<link/);
  expect(after.match(/<(?:script|link)[^>]*>/g)).toEqual(['<script src="/first-picture.js">']);
});
