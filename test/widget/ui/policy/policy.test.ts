import { aTimeout, nextFrame } from '@open-wc/testing';
import { expect } from '../expect.ts';
import { inPage } from '../../../../widget/ui/in-page.ts';
import { acceptedOf, createPage, type PageOptions, SUBJECT } from '../page.ts';

const SERVER = 'https://consent.example.ch/hebergeur/';
const policy = () => document.querySelector<HTMLElement>('mes-choix-policy');

/** A server that answers from memory; returns what was asked of it. */
function serve(answer: (url: URL) => Response): { readonly asked: string[]; stop(): void } {
  const real = window.fetch;
  const asked: string[] = [];
  window.fetch = (input) => {
    const url = new URL(input instanceof Request ? input.url : input);
    asked.push(url.href);
    return Promise.resolve(answer(url));
  };
  return {
    asked,
    stop() {
      window.fetch = real;
    },
  };
}

async function show(options: PageOptions = {}) {
  const page = createPage({ serverUrl: SERVER, ...options });
  const layer = inPage(page.context);
  const main = document.createElement('main');
  main.innerHTML = `<mes-choix-policy><a href="${SERVER}privacy">La politique</a></mes-choix-policy>`;
  document.body.append(main);

  await aTimeout(30);
  return { ...page, layer };
}

describe('the policy in the page', () => {
  let server: ReturnType<typeof serve> | undefined;
  afterEach(() => {
    server?.stop();
    document.querySelector('main')?.remove();
  });

  it('stands in the page’s own tree, in the present language', async () => {
    server = serve((url) =>
      Response.json({ html: `<h1>Données (${url.searchParams.get('lang')})</h1>` }),
    );
    const { context, layer } = await show();
    expect(policy()?.querySelector('h1')?.textContent).to.eql('Données (fr)');
    expect(policy()?.querySelector('a') === null).to.eql(true);
    expect(policy()?.shadowRoot === null).to.eql(true);
    await context.setLanguage('en');
    layer.refresh();
    await aTimeout(30);
    expect(policy()?.querySelector('h1')?.textContent).to.eql('Données (en)');
    expect(policy()?.lang).to.eql('en');
  });

  it('leaves the link where the server has none, or answers something else', async () => {
    for (const answer of [
      new Response('', { status: 503 }),
      Response.json(['?']),
      new Response('<'),
    ]) {
      server = serve(() => answer.clone());
      await show();
      expect(policy()?.querySelector('a')?.textContent).to.eql('La politique');
      server.stop();
      document.querySelector('main')?.remove();
    }
  });

  it('asks nobody where there is no server', async () => {
    server = serve(() => Response.json({ html: '' }));
    await show({ serverUrl: '' });
    expect(server.asked).to.eql([]);
    expect(policy()?.querySelector('a') === null).to.eql(false);
  });

  it('shows the present choice, and the next one', async () => {
    server = serve(() => Response.json({ html: '<div data-mes-choix-choice>…</div>' }));
    const { context } = await show({ choice: acceptedOf() });
    expect(policy()?.textContent).to.include(SUBJECT).and.include('23 novembre 2026');
    expect(policy()?.textContent).to.include('Publicité\u202f: Autorisé');
    context.consent.rejectAll('preferences');
    await nextFrame();
    expect(policy()?.textContent).to.include('Publicité\u202f: Refusé').and.not.include(SUBJECT);
  });
});
