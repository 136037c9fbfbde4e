/** Composition root of the first-run page. */
import { render } from 'preact';
import { loadPageTexts } from '../texts/load-texts.ts';
import { followTheme } from '../theme/follow-theme.ts';
import { Welcome } from './Welcome.tsx';

await Promise.all([loadPageTexts('welcome.title'), followTheme()]);
render(<Welcome />, document.getElementById('root')!);
