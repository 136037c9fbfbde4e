/** What the preview's card can do beside showing: what cards do, but for a page that carries what they cite. */
import type { CardMark, CardTools } from '../../components/card-tools.ts';
import { reference } from '../../facts/reference.ts';
import { report } from '../../facts/report.ts';
import type { EntityBrief } from '../../facts/views.ts';
import { copyText } from '../card/clipboard.ts';
import { referenceWords } from '../card/reference-words.ts';

export const PREVIEW_TOOLS: CardTools = {
  cite: (card, facts, format) => reference(card, facts, format, referenceWords()),
  report,
  copy: (text) => copyText(text, window),
  onPage: async () => new Set(),
  goTo: async () => false,
};

/** Names of the preview stand as their pack gives them; its sentence is ours, and no part of a report. */
export function previewMark({ name, language }: EntityBrief): CardMark {
  return {
    name: { alias: name, form: name, language, needsFullName: false },
    sentence: () => null,
  };
}
