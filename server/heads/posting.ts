/**
 * Posting to an address that may have a name and a password in it.
 *
 * @module
 */

/** How long an address may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** Posts a text; resolves to whatever is answered, rejects where nothing is. */
export async function post(url: string, body: string, signal?: AbortSignal): Promise<Response> {
  const late = AbortSignal.timeout(PATIENCE);
  const { address, headers } = requestOf(url);
  return fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', ...headers },
    body,
    signal: signal ? AbortSignal.any([signal, late]) : late,
  });
}

/** The address without its password, which goes into a header: no request takes it in the address. */
function requestOf(url: string): {
  readonly address: URL;
  readonly headers: Readonly<Record<string, string>>;
} {
  const address = new URL(url);
  const { username, password } = address;
  if (!username && !password) return { address, headers: {} };
  address.username = '';
  address.password = '';
  const words = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return {
    address,
    headers: { authorization: `Basic ${Buffer.from(words).toString('base64')}` },
  };
}
