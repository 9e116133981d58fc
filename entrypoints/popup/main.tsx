import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { runMark } from '@/src/storage/items.ts';
import { signedInMid } from '@/src/storage/session-cookies.ts';
import { lastTab } from '@/src/surfaces/popup/last-tab.ts';
import { loadFirstView } from '@/src/surfaces/popup/load-views.ts';
import { Popup } from '@/src/surfaces/popup/Popup.tsx';
import { firstListDrawn, withFirstPicture } from '@/src/surfaces/popup/with-first-picture.ts';
import { keepLooksAfter } from '@/src/ui/last-look/keep-later.ts';
import { noticingOdd } from '@/src/ui/odd-seen.ts';
import { createPageDoor } from '@/src/ui/page-door.ts';
import { startPage } from '@/src/ui/start-page.ts';

const ahead = globalThis.bilideckFirstPicture;
const drawn = firstListDrawn(ahead, loadFirstView());
const whose = ahead?.whose ?? signedInMid();
const ask = noticingOdd(createPageDoor(whose, withFirstPicture(background, ahead, drawn)));
void startPage(() => <Popup ask={ask} drawn={drawn} />, whose);
keepLooksAfter(drawn, () => `popup/${lastTab().id}`, whose);

// The mark of a click has been seen now; that of a run stays until the run is dealt with.
void runMark.get().then(async (mark) => {
  if (mark) await browser.action.setBadgeBackgroundColor({ color: mark.colour });
  await browser.action.setBadgeText({ text: mark?.text ?? '' });
});
void browser.action.setTitle({ title: '' });
