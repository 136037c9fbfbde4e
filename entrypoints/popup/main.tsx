/** Composition root of the toolbar popup. */
import { render } from 'preact';
import { loadPageTexts } from '../texts/load-texts.ts';
import { Popup } from './Popup.tsx';

await loadPageTexts('popup.title');
render(<Popup />, document.getElementById('root')!);
