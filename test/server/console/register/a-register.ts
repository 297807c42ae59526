/**
 * A desk whose register has something in it.
 *
 * @module
 */
import { randomUUID } from 'node:crypto';
import type { ConsentEvent } from '../../../../widget/contract.ts';
import { type ADesk, aDesk } from '../a-desk.ts';

/** Where the register of the desk's site is. */
export const REGISTER = '/console/sites/hebergeur/register';

/** A desk, and what keeps events in its register. */
export async function aRegister(): Promise<
  ADesk & { keep(more?: Partial<ConsentEvent>): Promise<ConsentEvent> }
> {
  const desk = await aDesk();
  const published = await desk.sites.published('hebergeur');
  const notice = `sha256:${published!.notices.get('fr')!.hash}`;
  return {
    ...desk,
    async keep(more = {}) {
      const event: ConsentEvent = {
        id: randomUUID(),
        subject: randomUUID(),
        notice,
        language: 'fr',
        action: 'accept-all',
        layer: 'banner',
        purposes: { analytics: true, video: true },
        services: {},
        gpc: false,
        decidedAt: '2026-11-23T08:59:59.000Z',
        widget: '1.0.0',
        ...more,
      };
      await desk.register.keep(event, { site: 'hebergeur', revision: 1, choiceDays: 182 });
      return event;
    },
  };
}
