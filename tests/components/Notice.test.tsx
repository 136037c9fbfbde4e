// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { Notice, type NoticeProps } from '../../components/Notice.tsx';
import { drawn, press, wordsOf } from './drawn.ts';
import * as samples from './samples.ts';

function props(more: Partial<NoticeProps> = {}): NoticeProps {
  const hiding = { of: 'name', entity: 'a/b', name: 'Норвегия', language: 'ru' } as const;
  return { hiding, state: 'hidden', onUndo: vi.fn(), onClose: vi.fn(), ...more };
}

it('says in a status what was hidden, the name in its own language, and undoes it', () => {
  const given = props();
  const { place } = drawn(<Notice {...given} />);
  expect(wordsOf(place.querySelector('[role="status"]'))).toBe('“Норвегия” is hidden.');
  expect(place.querySelector('[role="status"] bdi')?.getAttribute('lang')).toBe('ru');
  press(place, 'Undo');
  expect(given.onUndo).toHaveBeenCalledOnce();
  press(place, 'Close');
  expect(given.onClose).toHaveBeenCalledOnce();
});

it('offers nothing more when it was undone', () => {
  const { place } = drawn(<Notice {...props({ state: 'undone' })} />);
  expect(wordsOf(place.querySelector('[role="status"]'))).toBe('That was undone.');
  expect(place.querySelector('.notice-undo')).toBeNull();
});

it('says what could not be kept, and why', () => {
  const { place } = drawn(<Notice {...props({ state: samples.siteNotKept })} />);
  expect(wordsOf(place.querySelector('[role="alert"]'))).toMatch(/could not be kept.*is full/);
  expect(place.querySelector('.notice-undo')).toBeNull();
});
