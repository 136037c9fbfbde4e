import { expect, test } from 'vitest';
import { fingerprint, sha256 } from '../../facts/fingerprint.ts';

test('a sum is the SHA-256 of the UTF-8 bytes in lower-case hex', async () => {
  expect(await sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test.each([
  ['white space is folded', 'a  b\u00A0c\n', 'a b c'],
  ['accents are composed', 'Cafe\u0301.', 'Café.'],
])('a fingerprint stays the same when %s', async (_, one, other) => {
  expect(await fingerprint(one)).toBe(await fingerprint(other));
});

test('a fingerprint differs when a word or a mark differs', async () => {
  expect(await fingerprint('It rains.')).not.toBe(await fingerprint('It rains!'));
});
