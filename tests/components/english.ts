import { setTexts } from '../../texts/texts.ts';
import { catalogOf } from '../texts/locales.ts';

/** Faces speak English in tests, where no browser serves messages. */
setTexts(catalogOf('en'));
