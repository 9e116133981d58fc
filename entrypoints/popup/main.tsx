import { render } from 'preact';
import { browser } from 'wxt/browser';
import '@/components/tokens.css';
import './style.css';
import { background } from '@/src/rpc/client.ts';
import { Popup } from '@/src/views/popup/Popup.tsx';

const root = document.getElementById('app');
if (root) render(<Popup ask={background} />, root);

// The mark on the toolbar button has been seen now.
void browser.action.setBadgeText({ text: '' });
void browser.action.setTitle({ title: '' });
