/** Composition root of the toolbar popup. */
import { render } from 'preact';
import { loadPageTexts } from '../texts/load-texts.ts';
import { followTheme } from '../theme/follow-theme.ts';
import { Popup } from './Popup.tsx';

await Promise.all([loadPageTexts('popup.title'), followTheme()]);
render(<Popup />, document.getElementById('root')!);
