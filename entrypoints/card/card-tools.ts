/** What cards can do beside showing, on this page. */
import type { CardMark, CardTools } from '../../components/card-tools.ts';
import { reference } from '../../facts/reference.ts';
import { report } from '../../facts/report.ts';
import { sentenceSpans } from '../../facts/sentences.ts';
import { ask } from '../../messages/sender.ts';
import { blockAround } from '../../page/block-around.ts';
import { CitedSentences } from '../../page/cited-sentences.ts';
import type { Mention } from '../../page/mention.ts';
import { showSentence } from '../../page/shown-sentence.ts';
import { shadowStyle } from '../interaction/shadow-style.ts';
import sentenceCss from '../sentence.css?inline';
import { copyText } from './clipboard.ts';
import { referenceWords } from './reference-words.ts';

const styleSentences = shadowStyle(sentenceCss);

/** @param view of the document in which the cards are drawn */
export function cardTools(view: Window, isOurs: (node: Node) => boolean): CardTools {
  const cited = new CitedSentences((text) => ask('cited', { text }), isOurs);
  return {
    cite: (card, facts, format) => reference(card, facts, format, referenceWords()),
    report,
    copy: (text) => copyText(text, view),
    onPage: () => cited.present(),
    goTo: async (sha256) => {
      const range = await cited.rangeOf(sha256);
      if (range) showSentence(range, styleSentences);
      return range !== null;
    },
  };
}

export function cardMark({ name, place }: Mention): CardMark {
  return {
    name,
    sentence: () => {
      const block = blockAround(place);
      const span = block && sentenceSpans(block.text).find(({ end }) => end > block.at);
      return span ? block.text.slice(span.start, span.end).replace(/\s+/gu, ' ') : null;
    },
  };
}
