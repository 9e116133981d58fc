import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import './style.css';
import { withFirstPicture } from '@/src/models/popup/with-first-picture.ts';
import { background } from '@/src/rpc/client.ts';
import { Popup } from '@/src/views/popup/Popup.tsx';

const root = document.getElementById('app');
const ask = withFirstPicture(background, globalThis.bilideckFirstPicture);
if (root) render(<Popup ask={ask} />, root);

// The mark on the toolbar button has been seen now.
void browser.action.setBadgeText({ text: '' });
void browser.action.setTitle({ title: '' });
