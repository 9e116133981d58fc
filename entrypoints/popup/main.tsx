import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { runMark } from '@/src/storage/items.ts';
import { Popup } from '@/src/surfaces/popup/Popup.tsx';
import { withFirstPicture } from '@/src/surfaces/popup/with-first-picture.ts';
import { noticingOdd } from '@/src/ui/odd-seen.ts';
import { startPage } from '@/src/ui/start-page.ts';

const ask = noticingOdd(withFirstPicture(background, globalThis.bilideckFirstPicture));
void startPage(() => <Popup ask={ask} />);

// The mark of a click has been seen now; that of a run stays until the run is dealt with.
void runMark.get().then(async (mark) => {
  if (mark) await browser.action.setBadgeBackgroundColor({ color: mark.colour });
  await browser.action.setBadgeText({ text: mark?.text ?? '' });
});
void browser.action.setTitle({ title: '' });
