/**
 * Puts the page's own sheets and scripts into the document, which the build has put into a template so that nothing is
 * on the way but the script of the head (scripts/after-look.ts).
 * @returns Settles when the sheets are there and the body is: the page may be drawn.
 */
export async function bringPage(): Promise<void> {
  const template = document.querySelector<HTMLTemplateElement>('template#page');
  if (!template) return;
  const brought = document.importNode(template.content, true);
  const sheets = [...brought.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  const dressed = sheets.map(
    (sheet) =>
      new Promise<void>((resolve) => {
        // As parsed ones do: nothing is painted before them. Of no effect once there is a body.
        sheet.setAttribute('blocking', 'render');
        sheet.onload = sheet.onerror = () => resolve();
      }),
  );
  template.replaceWith(brought);
  await Promise.all([...dressed, parsed()]);
}

function parsed(): Promise<void> | void {
  if (document.readyState !== 'loading') return;
  return new Promise((resolve) =>
    document.addEventListener('DOMContentLoaded', () => resolve(), { once: true }),
  );
}
