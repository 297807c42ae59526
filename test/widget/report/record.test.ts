import { eraseRecord, fetchReceipt } from '../../../widget/report/record.ts';
import { expect } from '../ui/expect.ts';
import { createRegister, type Register } from './register.ts';

const SERVER = 'https://consent.example/register.test/';
const SUBJECT = '0b8f6f0e-4f3a-4c2e-9d55-0d2f2b7f7a11';
let register: Register;

beforeEach(() => {
  register = createRegister();
});
afterEach(() => register.stop());

/** What `work` rejects with, or `null`. */
const reasonOf = (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error.message,
  );

describe('the visitor’s record', () => {
  it('is asked for by its identifier in a header, never in the URL', async () => {
    register.answers = [Response.json({ events: [{ index: 1 }, { index: 2 }] })];
    expect(await fetchReceipt(SERVER, SUBJECT)).to.eql({ index: 2 });
    const { url, init } = register.received[0] ?? { url: '', init: {} };
    expect(url).to.eql(`${SERVER}receipt`);
    expect(new Headers(init.headers).get('consent-id')).to.eql(SUBJECT);
    expect(init.credentials).to.eql('omit');
  });

  it('is none where the server has none, or cannot be reached, or speaks nonsense', async () => {
    for (const answer of [Response.json({}, { status: 404 }), null, new Response('<html>')]) {
      register.answers = [answer];
      expect((await fetchReceipt(SERVER, SUBJECT)) === null).to.eql(true);
    }
  });

  it('is erased by the same header', async () => {
    register.answers = [new Response(null, { status: 204 })];
    await eraseRecord(SERVER, SUBJECT);
    expect(register.received[0]?.init.method).to.eql('DELETE');
    expect(new Headers(register.received[0]?.init.headers).get('consent-id')).to.eql(SUBJECT);
  });

  it('is erased where there is nothing any more', async () => {
    register.answers = [Response.json({}, { status: 404 })];
    expect((await reasonOf(eraseRecord(SERVER, SUBJECT))) === null).to.eql(true);
  });

  it('is not erased under a legal hold, and the reason is told', async () => {
    register.answers = [Response.json({ detail: 'Gel légal.' }, { status: 409 })];
    expect(await reasonOf(eraseRecord(SERVER, SUBJECT))).to.eql('Gel légal.');
  });
});
