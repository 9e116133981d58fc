import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import './style.css';
import { withFirstPicture } from '@/src/models/popup/with-first-picture.ts';
import { background } from '@/src/rpc/client.ts';
import { Popup } from '@/src/views/popup/Popup.tsx';
import { startPage } from '@/src/views/start-page.ts';

const ask = withFirstPicture(background, globalThis.bilideckFirstPicture);
void startPage(() => <Popup ask={ask} />);

// The mark on the toolbar button has been seen now.
void browser.action.setBadgeText({ text: '' });
void browser.action.setTitle({ title: '' });
