/**
 * The visitor's own record on the server: seeing its last receipt, and erasing it. It is reached by
 * its identifier in a header, which never stands in a URL.
 *
 * @module
 */
import type { Receipt } from '../contract.ts';

/** The subject's last receipt, or `null` where the server has none or cannot be reached. */
export async function fetchReceipt(serverUrl: string, subject: string): Promise<Receipt | null> {
  try {
    const response = await request(serverUrl, 'GET', subject);
    return response.ok ? (await response.json()).events.at(-1) : null;
  } catch {
    return null;
  }
}

/** Erases the subject's record; rejects with the server's reason where it does not. */
export async function eraseRecord(serverUrl: string, subject: string): Promise<void> {
  const response = await request(serverUrl, 'DELETE', subject);
  if (!response.ok && response.status !== 404) throw new Error((await response.json()).detail);
}

function request(serverUrl: string, method: string, subject: string): Promise<Response> {
  return fetch(`${serverUrl}receipt`, {
    method,
    headers: { 'Consent-Id': subject },
    credentials: 'omit',
  });
}
