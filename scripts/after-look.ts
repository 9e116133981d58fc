import type { Plugin } from 'vite';

/** Scripts and sheets of a page as a build names them. */
const OF_PAGE =
  /\s*(?:<script type="module"[^>]*><\/script>|<link rel="(?:modulepreload|stylesheet)"[^>]*>)/g;

/** The script of the head, by which the page's own come: src/ui/last-look/bring-page.ts. */
const HEAD_SCRIPT = /\s*<script src=/;

/**
 * Pages that name nothing that is fetched but the script of their head: their scripts and sheets stand in a template,
 * which the browser does not look into, and that script brings them. On one way with it they made it wait, and
 * with it what was looked at last.
 * @param pages By the names of their entrypoints.
 */
export function afterLook(pages: readonly string[]): Plugin {
  return {
    name: 'bilideck:after-look',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { path }) =>
        pages.some((page) => path.includes(`/${page}/`)) ? withTemplate(html) : html,
    },
  };
}

export function withTemplate(html: string): string {
  const links = (html.match(OF_PAGE) ?? []).map((one) => `\n      ${one.trim()}`);
  const template = `\n    <template id="page">${links.join('')}\n    </template>`;
  return html.replace(OF_PAGE, '').replace(HEAD_SCRIPT, (head) => template + head);
}
