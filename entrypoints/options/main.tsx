/** Composition root of the options page. */
import { render } from 'preact';
import { loadPageTexts } from '../texts/load-texts.ts';
import { Options } from './Options.tsx';

await loadPageTexts('options.title');
render(<Options />, document.getElementById('root')!);
