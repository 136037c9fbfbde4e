import type { Page } from 'puppeteer-core';
import type { Visit } from './visit.ts';

/** Role, name and properties of every node that the browser hands to screen readers; empty in Firefox, which tells its driver of none. */
export async function accessibilityTree(visit: Visit, tab: Page): Promise<string[]> {
  if (visit.browserName !== 'chromium') return [];
  const session = await tab.createCDPSession();
  try {
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    return nodes.map(({ ignored, role, name, description, properties }) =>
      JSON.stringify([
        ignored,
        role?.value,
        name?.value,
        description?.value,
        properties?.map((one) => [one.name, one.value.value]),
      ]),
    );
  } finally {
    await session.detach();
  }
}
