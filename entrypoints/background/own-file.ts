import { browser } from 'wxt/browser';

/** A file of the extension's own folder: nothing goes over the network. @throws {Error} when it is not there */
export async function ownFile(path: string): Promise<Response> {
  const response = await fetch(browser.runtime.getURL(path as never)).catch((error: Error) => error);
  if (response instanceof Error || !response.ok) {
    const reason = response instanceof Error ? response.message : `status ${response.status}`;
    throw new Error(
      `The extension's own file ${path} could not be read (${reason}). Install the extension anew.`,
    );
  }
  return response;
}
