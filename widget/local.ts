/**
 * A site whose configuration is at hand rather than composed by the server: static hosting, and the
 * package.
 *
 * @module
 */
import type { Language, Notice, PublishedConfig, SiteConfig } from './contract.ts';
import type {
  Delivery,
  FirstPart,
  Labels,
  Later,
  Loader,
  NamedNotice,
  SecondPart,
} from './core.ts';
import { bannerNotice } from './banner-notice.ts';
import { withReadableTokens } from './colour/complete-tokens.ts';
import { createRelease } from './gate/release.ts';
import { noticeOf, rulesOf } from './site.ts';

/** Where the parts of the interface come from. */
export interface Parts {
  first(): Promise<Pick<FirstPart, 'createAnswering' | 'firstLayer' | 'shared'>>;
  second(shared: object): Promise<SecondPart>;
  third: Loader['third'];
  messages(language: Language): Promise<Readonly<Record<string, string>>>;
  extras: Later['extras'];
}

/** What a configuration at hand is turned into. */
export interface LocalSite {
  readonly delivery: Delivery;
  readonly later: Later;
}

/** What the control says before any language file is there; in other languages it waits for that file. */
const LABELS: Readonly<Record<string, Labels>> = {
  fr: { control: 'Modifier mes choix', gpc: 'refus transmis par votre navigateur' },
  de: { control: 'Meine Auswahl ändern', gpc: 'Ablehnung von Ihrem Browser übermittelt' },
  it: { control: 'Modificare le mie scelte', gpc: 'rifiuto trasmesso dal suo browser' },
  en: { control: 'Change my choices', gpc: 'refusal sent by your browser' },
};

/**
 * Delivery and loader for a configuration. What was published on a server is shown as it was
 * published there, so that its notice can be named in the events; without a server nothing is
 * reported, and the notice is made here.
 */
export function localSite(
  config: SiteConfig | PublishedConfig,
  parts: Parts,
  at: Pick<Delivery, 'version' | 'asset' | 'signals'>,
): LocalSite {
  const server = config.server?.replace(/\/$/, '');
  const serverUrl = server ? `${server}/${config.site}/` : '';
  const notices = serverUrl && 'notice' in config ? config.notice : {};
  const made = new Map<Language, Promise<NamedNotice>>();

  async function make(language: Language): Promise<NamedNotice> {
    const hash = notices[language]?.slice(7);
    if (!hash) {
      const messages = await parts.messages(language);
      const context = { language, messages, policyVersion: null, widget: at.version };
      return { notice: noticeOf(withReadableTokens(config), context) };
    }
    const response = await fetch(`${serverUrl}notices/${hash}`, { credentials: 'omit' });
    if (!response.ok) throw new Error(`notice: ${response.status}`);
    return { notice: (await response.json()) as Notice, hash: `sha256:${hash}` };
  }

  function notice(language: Language): Promise<NamedNotice> {
    const known = made.get(language) ?? make(language);
    made.set(language, known);
    known.catch(() => made.delete(language));
    return known;
  }

  const loader: Loader = {
    third: parts.third,
    notice,
    async banner(language) {
      const { notice: whole, hash } = await notice(language);
      return { banner: bannerNotice(whole), hash };
    },
    second: async (shared, language) => {
      const { secondLayer, lit } = await parts.second(shared);
      return { secondLayer, lit, isWhole: true, ...(await notice(language)) };
    },
  };

  return {
    delivery: {
      rules: rulesOf(config),
      version: at.version,
      labels: Object.fromEntries(
        config.languages.flatMap((language) => {
          const labels = labelsIn(config, language);
          return labels ? [[language, labels]] : [];
        }),
      ),
      serverUrl,
      asset: at.asset,
      ...(at.signals ? { signals: at.signals } : {}),
    },
    later: {
      async answering(core) {
        const part = await parts.first();
        return part.createAnswering(core, loader, part);
      },
      release: async () => ({ createRelease }),
      extras: parts.extras,
    },
  };
}

function labelsIn(config: SiteConfig, language: Language): Labels | undefined {
  const texts = config.texts?.[language];
  const known = LABELS[language.replace(/-.*/, '')];
  const control = texts?.['control.label'] ?? known?.control;
  return control === undefined ? undefined : { control, gpc: texts?.['control.gpc'] ?? known?.gpc };
}

/** The configuration as a server has published it. */
export async function fetchPublished(server: string, site: string): Promise<PublishedConfig> {
  const url = `${server.replace(/\/$/, '')}/${site}/config.json`;
  const response = await fetch(url, { credentials: 'omit' });
  if (!response.ok) throw new Error(`mes-choix: ${url} answered ${response.status}`);
  return { ...((await response.json()) as PublishedConfig), server };
}
