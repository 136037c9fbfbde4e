import { expect, test } from 'vitest';
import { buildGallery } from '../../scripts/gallery/gallery-page.ts';
import { looksIn, openLook, withGallery } from '../../scripts/gallery/pictures.ts';

test('the gallery draws its faces in every look, from one file, without an error', async () => {
  const gallery = await buildGallery();
  await withGallery(gallery, async (page) => {
    const errors: unknown[] = [];
    const requests: string[] = [];
    page.on('pageerror', (error) => errors.push(error));
    page.on('request', (request) => requests.push(request.url()));
    const looks = await looksIn(page);
    expect(looks).toContain('pseudo-locale');
    for (const look of looks) {
      await openLook(page, { look, find: 'found' });
      const heights = await page.$$eval('figure iframe', (frames) => frames.map((one) => one.offsetHeight));
      expect(heights.length, look).toBeGreaterThan(0);
      expect(Math.min(...heights), look).toBeGreaterThan(100);
    }
    expect(errors).toEqual([]);
    expect(requests).toEqual([]);
  });
});
