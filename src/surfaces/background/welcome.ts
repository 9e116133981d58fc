import { welcomed } from '../../storage/appearance.ts';

/**
 * Opens the first page once and never again. The browser's word alone will not do: it calls every
 * start an installation for extensions that are loaded from a folder.
 */
export async function welcomeOnce(
  openView: (view: { readonly view: 'welcome' }) => Promise<void>,
): Promise<void> {
  if (await welcomed.get()) return;
  await welcomed.set(true);
  await openView({ view: 'welcome' });
}
