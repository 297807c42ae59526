/**
 * Starts the whole widget in a page, from its sources: what a bundle does, with the tag's settings.
 *
 * @module
 */
import type { MesChoix } from '../../../widget/api.ts';
import type { PublishedConfig, SiteConfig } from '../../../widget/contract.ts';
import { localSite } from '../../../widget/local.ts';
import { start, type TagSettings } from '../../../widget/start.ts';

const THIRD = {
  'in-page': () => import('../../../widget/ui/in-page.ts'),
  record: () => import('../../../widget/record.ts'),
  services: () => import('../../../widget/ui/services/services.ts'),
  debug: () => import('../../../widget/debug/debug.ts'),
};

/** Where the parts of the interface come from; `null` where they cannot be had. */
export function begin(
  config: SiteConfig | PublishedConfig,
  tag: TagSettings = {},
  hasParts = true,
): MesChoix {
  const part = async <Part>(load: () => Promise<Part>): Promise<Part> => {
    if (!hasParts) throw new TypeError('Failed to fetch');
    return load();
  };
  const { delivery, later } = localSite(
    config,
    {
      first: () => part(() => import('../../../widget/first.ts')),
      second: () => part(() => import('../../../widget/ui/index.ts')),
      third: (name) => part(async () => (await THIRD[name]()) as never),
      extras: () => part(() => import('../../../widget/extras.ts')),
      messages: () =>
        part(async () => (await import('../../../widget/ui/messages/index.ts')).messages.fr),
    },
    { version: '1.0.0', asset: () => '' },
  );
  return start(delivery, later, tag);
}
