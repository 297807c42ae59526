/**
 * The built files that show a notice, kept for ever, so that it can be shown again as it was.
 *
 * What is kept are the very files that a visitor gets: the `consent.js` that a first visit is
 * answered with, the `preferences.js` of the notice, and the files of the build that both fetch.
 * They are kept in parts, each once: a build's code does not grow with the notices that it shows.
 *
 * @module
 */
import type { Notice } from '../../widget/contract.ts';
import type { KeptFile, NewFile, Store } from '../store/store.ts';
import type { Assets } from './assets.ts';
import { composePreferences } from './compose.ts';
import { firstScript } from './script-variants.ts';
import type { Published } from './sites.ts';

/** The files that a notice was shown with, by name. */
export interface KeptWidget {
  /** Keeps what shows the notices of a site; what is there stays as it is. */
  keep(site: Published): Promise<void>;
}

/** The kept files of notices and builds. */
export interface KeptFiles {
  /** A file that showed a notice: `consent.js`, `preferences.js`, a picture of it. */
  ofNotice(site: string, hash: string, name: string): Promise<KeptFile | null>;
  /** Names of the files of a notice, sorted. */
  names(site: string, hash: string): Promise<readonly string[]>;
  /** A file of a build by its whole name (`services-0123456789ab.js`), however old. */
  ofBuild(name: string): Promise<KeptFile | null>;
}

const SCRIPT = 'text/javascript; charset=utf-8';

/** Who has the files of a notice. */
export function noticeOwner(site: string, hash: string): string {
  return `notice ${site} ${hash}`;
}

const buildOwner = (build: string) => `build ${build}`;

/** Keeps what the built files of this process show. */
export function createKeptWidget(store: Pick<Store, 'files'>, assets: Assets): KeptWidget {
  let build: Promise<void> | undefined;
  const { gate, firstLayer, firstLayerOwn, secondLayer, signals, migrate, peers } = assets;
  const told = [...signals.values(), migrate, ...peers.values()];
  const code = [gate, firstLayer, firstLayerOwn, secondLayer, ...told];

  const file = (name: string, text: string): NewFile => ({
    name,
    type: SCRIPT,
    parts: partsOf(text, code).map((part) => Buffer.from(part)),
  });

  function keepBuild(): Promise<void> {
    const files = [...assets.files].map(([name, { bytes, type }]) => ({
      name,
      type,
      parts: [bytes],
    }));
    return store.files.keep(buildOwner(assets.build), files);
  }

  return {
    async keep(site) {
      // A failure is not kept: the store may be back at the next publication.
      build ??= keepBuild().catch((error: unknown) => {
        build = undefined;
        throw error;
      });
      await build;
      for (const { language, hash, body } of site.notices.values()) {
        const owner = noticeOwner(site.version.site, hash);
        if ((await store.files.names(owner)).includes('consent.js')) continue;
        // In the order of its canonical bytes, as it is served.
        const notice = JSON.parse(body) as Notice;
        const named = { notice, hash: `sha256:${hash}`, assets, form: 'whole' } as const;
        await store.files.keep(owner, [
          file('consent.js', firstScript(site, language, assets)),
          file('preferences.js', composePreferences(named)),
        ]);
      }
    },
  };
}

/** Reads what was kept, by whichever process. */
export function createKeptFiles(store: Pick<Store, 'files'>): KeptFiles {
  return {
    ofNotice: (site, hash, name) => store.files.read(noticeOwner(site, hash), name),
    names: (site, hash) => store.files.names(noticeOwner(site, hash)),
    async ofBuild(name) {
      const build = /-([0-9a-z]+)\.js$/.exec(name)?.[1];
      return build === undefined ? null : store.files.read(buildOwner(build), name);
    },
  };
}

/** A text cut around what it has in common with others. */
function partsOf(text: string, common: readonly string[]): readonly string[] {
  let parts = [text];
  for (const piece of common.filter(({ length }) => length > 0)) {
    parts = parts.flatMap((part) => {
      const at = part.indexOf(piece);
      if (at < 0 || part === piece) return [part];
      const around = [part.slice(0, at), piece, part.slice(at + piece.length)];
      return around.filter(({ length }) => length > 0);
    });
  }
  return parts;
}
