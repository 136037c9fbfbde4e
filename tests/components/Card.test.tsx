// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Card, type CardProps } from '../../components/Card.tsx';
import { CardProblem, type CardProblemReason } from '../../components/CardProblem.tsx';
import { CERTAINTIES } from '../../facts/pack.ts';
import type { FactView } from '../../facts/views.ts';
import { t } from '../../texts/texts.ts';
import { button, drawn, press, wordsOf } from './drawn.ts';
import { frame } from './faces.tsx';
import * as samples from './samples.ts';

function props(more: Partial<CardProps> = {}): CardProps {
  return {
    ...frame,
    view: samples.card,
    site: null,
    onHide: vi.fn(),
    onBack: vi.fn(),
    onClose: vi.fn(),
    onOpenRelated: vi.fn(),
    ...more,
  };
}

function oneFact(more: Partial<FactView>) {
  const view = { ...samples.shortCard, facts: [samples.fact('one', 'It is so.', more)] };
  return drawn(<Card {...props({ view })} />).place;
}

describe('Card', () => {
  it('is a dialog labelled by the name and described by the summary', () => {
    const { place } = drawn(<Card {...props()} />);
    const dialog = place.querySelector('[role="dialog"]');
    expect(wordsOf(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? ''))).toBe('Nordhavn');
    expect(wordsOf(document.getElementById(dialog?.getAttribute('aria-describedby') ?? ''))).toBe(
      samples.card.summary,
    );
    expect(dialog?.hasAttribute('aria-modal')).toBe(false);
    expect(wordsOf(place.querySelector('.card-label'))).toBe('Place');
  });

  it('speaks the interface’s language, its pack’s words their own', () => {
    const { place } = drawn(<Card {...props({ view: samples.arabicCard })} />);
    expect(place.querySelector('.card')?.getAttribute('lang')).toBe('en');
    for (const own of ['.name', '.summary', '.fact-statement', 'cite']) {
      expect(place.querySelector(own)?.getAttribute('lang')).toBe('ar');
      expect(place.querySelector(own)?.getAttribute('dir')).toBe('auto');
    }
  });

  it('hands its element to who places it', () => {
    const frameRef = { current: null };
    drawn(<Card {...props({ frameRef })} />);
    expect(frameRef.current).toBeInstanceOf(HTMLElement);
  });

  it('shows three facts first and all on request', () => {
    const { place } = drawn(<Card {...props()} />);
    expect(place.querySelectorAll('.fact')).toHaveLength(3);
    press(place, 'Show all 5 facts');
    expect(place.querySelectorAll('.fact')).toHaveLength(5);
    expect(button(place, 'Show only the first 3').getAttribute('aria-expanded')).toBe('true');
    press(place, 'Show only the first 3');
    expect(place.querySelectorAll('.fact')).toHaveLength(3);
  });

  it('offers no more facts than there are', () => {
    const { place } = drawn(<Card {...props({ view: samples.shortCard })} />);
    expect(place.querySelector('.show-all')).toBeNull();
    const empty = drawn(<Card {...props({ view: samples.emptyCard })} />).place;
    expect(wordsOf(empty)).toContain('The sources say nothing checkable about this name.');
  });

  it('goes onward, back and away', () => {
    const given = props({ canGoBack: true });
    const { place } = drawn(<Card {...given} />);
    press(place, 'Ingrid Solheim');
    expect(given.onOpenRelated).toHaveBeenCalledWith('harbour/ingrid-solheim');
    press(place, 'Back');
    expect(given.onBack).toHaveBeenCalledOnce();
    press(place, 'Close');
    expect(given.onClose).toHaveBeenCalledOnce();
  });

  it('has no way back where there is none', () => {
    expect(() => button(drawn(<Card {...props()} />).place, 'Back')).toThrow('0 buttons');
  });

  it('moves focus to the new name after a press, and never without one', async () => {
    const { place, draw } = drawn(<Card {...props()} />);
    await draw(<Card {...props({ view: samples.shortCard })} />);
    expect(document.activeElement).toBe(document.body);
    await draw(<Card {...props()} />);
    press(place, 'Ingrid Solheim');
    await draw(<Card {...props({ view: samples.emptyCard })} />);
    expect(document.activeElement).toBe(place.querySelector('.name'));
  });

  it('starts unexpanded with another entity', async () => {
    const { place, draw } = drawn(<Card {...props()} />);
    press(place, 'Show all 5 facts');
    await draw(<Card {...props({ view: { ...samples.card, ref: 'harbour/other' } })} />);
    expect(place.querySelectorAll('.fact')).toHaveLength(3);
  });
});

describe('a fact', () => {
  it.each([
    [{ by: null, via: null }, 'Stated The document · Date not stated'],
    [{ by: 'Ingrid Solheim' }, 'Stated Ingrid Solheim · Date not stated'],
    [
      { by: 'Ingrid Solheim', via: 'Nordhavn Tidende', certainty: 'reported' },
      'Reported Ingrid Solheim, as reported by Nordhavn Tidende · Date not stated',
    ],
    [
      { by: null, via: 'Nordhavn Tidende', certainty: 'reported' },
      'Reported The document, as reported by Nordhavn Tidende · Date not stated',
    ],
    [
      { by: 'Observers', certainty: 'characterised', date: '14 May, year not stated' },
      'Characterised Observers · 14 May, year not stated',
    ],
  ] satisfies [Partial<FactView>, string][])('says who, how surely and when: %o', (more, standing) => {
    const line = oneFact(more).querySelector('.fact-standing');
    line?.querySelector('.unseen')?.remove();
    expect(wordsOf(line)).toBe(standing);
  });

  it.each(CERTAINTIES)('says in plain words what "%s" means, to pointer and ear', (certainty) => {
    const chip = oneFact({ certainty }).querySelector('.chip');
    const help = t(`certainty.${certainty}Help`);
    expect(chip?.getAttribute('title')).toBe(help);
    expect(wordsOf(chip)).toBe(`${t(`certainty.${certainty}`)} (${help})`);
  });

  it('leads to its sentence', () => {
    const place = oneFact({});
    expect(wordsOf(place.querySelector('.citation > summary'))).toBe(
      'Source: Article on the calls between two northern ports · news article, paragraph 3, sentence 2',
    );
  });

  it('says what is not known of a document', () => {
    const details = wordsOf(oneFact({}).querySelector('.citation-details'));
    for (const unknown of ['Publisher unknown', 'Author unknown', 'Date not stated', 'Address unknown']) {
      expect(details).toContain(unknown);
    }
    expect(details).toContain('(given by us, the document has none)');
  });

  it('shows twelve digits of the fingerprint and holds them all', () => {
    const code = oneFact({}).querySelector('.fingerprint');
    expect(code?.firstChild?.textContent).toBe('5f1d0c9a3be2');
    expect(code?.textContent).toBe(samples.citation.sha256);
    expect(code?.getAttribute('title')).toBe(samples.citation.sha256);
  });

  it('links web addresses without telling them the page, and nothing else', () => {
    const link = oneFact({ citations: [samples.knownCitation] }).querySelector('a');
    expect(link?.getAttribute('href')).toBe(samples.knownCitation.address);
    expect(link?.getAttribute('rel')).toBe('noopener noreferrer');
    for (const address of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'ISBN 978-3']) {
      const place = oneFact({ citations: [{ ...samples.knownCitation, address }] });
      expect(place.querySelector('a')).toBeNull();
      expect(wordsOf(place)).toContain(address.trim());
    }
  });

  it('draws markup in a pack as the text it is', () => {
    const view = { ...samples.shortCard, name: '<img src=x onerror=alert(1)>', summary: '<b>bold</b>' };
    const { place } = drawn(<Card {...props({ view })} />);
    expect(place.querySelector('img, b')).toBeNull();
    expect(wordsOf(place.querySelector('.summary'))).toBe('<b>bold</b>');
  });
});

describe('CardProblem', () => {
  function problem(reason: CardProblemReason) {
    const onRetry = vi.fn();
    const onClose = vi.fn();
    const given = { ...frame, onClose, onRetry };
    return { onRetry, onClose, place: drawn(<CardProblem {...given} reason={reason} />).place };
  }

  it.each([
    ['no-answer', 'The facts did not arrive', /Try again/],
    ['missing', 'This name is no longer listed', /Reload the page/],
  ] as const)('says what happened and what to do: %s', (reason, what, help) => {
    const { place, onClose } = problem(reason);
    const dialog = place.querySelector('[role="dialog"]');
    expect(wordsOf(document.getElementById(dialog?.getAttribute('aria-labelledby') ?? ''))).toBe(what);
    expect(wordsOf(place.querySelector('.summary'))).toMatch(help);
    press(place, 'Close');
    expect(onClose).toHaveBeenCalledOnce();
  });

  it('offers to try again only where that can help', () => {
    const { place, onRetry } = problem('no-answer');
    press(place, 'Try again');
    expect(onRetry).toHaveBeenCalledOnce();
    expect(() => button(problem('missing').place, 'Try again')).toThrow('0 buttons');
  });
});

describe('the card’s bar', () => {
  const keyed = (element: Element | null, key: string, more: KeyboardEventInit = {}) => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
    // A key that a script makes up does nothing; these stand for the reader's.
    Object.defineProperty(event, 'isTrusted', { value: true });
    element?.dispatchEvent(event);
    return event;
  };
  const dialogOf = (place: Element) => place.querySelector('[role="dialog"]');

  it('says whether the card is pinned, and pins it', () => {
    const onPin = vi.fn();
    const { place } = drawn(<Card {...props({ onPin })} />);
    const pin = place.querySelector('.card-pin');
    expect(pin?.getAttribute('aria-pressed')).toBe('false');
    press(place, 'Pin this card');
    keyed(dialogOf(place), 'p');
    expect(onPin).toHaveBeenCalledTimes(2);
    expect(place.querySelector('.card-move')).toBeNull();
  });

  it('moves a pinned card by arrow keys, with Shift further', () => {
    const onStep = vi.fn();
    const move = { ...frame.move, onStep };
    const { place } = drawn(<Card {...props({ isPinned: true, move })} />);
    const handle = place.querySelector('.card-move');
    expect(keyed(handle, 'ArrowLeft').defaultPrevented).toBe(true);
    keyed(handle, 'ArrowDown', { shiftKey: true });
    expect(onStep.mock.calls).toEqual([
      [-1, 0],
      [0, 5],
    ]);
  });

  it('goes back and forward by Alt and an arrow, and keeps these keys from the browser', () => {
    const [onBack, onForward] = [vi.fn(), vi.fn()];
    const { place } = drawn(<Card {...props({ canGoBack: true, onBack, onForward })} />);
    keyed(dialogOf(place), 'ArrowLeft', { altKey: true });
    expect(keyed(dialogOf(place), 'ArrowRight', { altKey: true }).defaultPrevented).toBe(true);
    expect(onBack).toHaveBeenCalledOnce();
    expect(onForward).not.toHaveBeenCalled();
  });

  it('leaves other keys, and those that a script makes up, alone', () => {
    const onPin = vi.fn();
    const { place } = drawn(<Card {...props({ onPin })} />);
    expect(keyed(dialogOf(place), 'p', { ctrlKey: true }).defaultPrevented).toBe(false);
    expect(keyed(dialogOf(place), 'ArrowLeft').defaultPrevented).toBe(false);
    dialogOf(place)?.dispatchEvent(new KeyboardEvent('keydown', { key: 'p', bubbles: true }));
    expect(onPin).not.toHaveBeenCalled();
  });
});
