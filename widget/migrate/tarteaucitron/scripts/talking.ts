/**
 * Scripts that bring a chat.
 *
 * @module
 */
import { list, queueing } from '../queues.ts';
import type { Call, Page, Script } from '../script.ts';

/** What Intercom's script takes its calls from. */
function intercom(page: Page): void {
  const queue: Call = (...words) => take(words);
  const take = (words: unknown) => void list(queue as unknown as Page, 'q').push(words);
  page['Intercom'] ??= Object.assign(queue, { q: [], c: take });
}

/** By tarteaucitron's key. */
export const TALKING: Readonly<Record<string, Script>> = {
  brevochat: {
    src: 'https://conversations-widget.brevo.com/brevo-conversations.js',
    needs: 'brevoConversationsId',
    before(user, page) {
      page['BrevoConversationsID'] = user['brevoConversationsId'];
      queueing(page, 'BrevoConversations');
    },
  },
  crisp: {
    src: 'https://client.crisp.chat/l.js',
    needs: 'crispID',
    before(user, page) {
      list(page, '$crisp');
      page['CRISP_WEBSITE_ID'] = user['crispID'];
    },
  },
  intercomChat: {
    src: 'https://widget.intercom.io/widget/{intercomKey}',
    before(user, page) {
      page['intercomSettings'] = { app_id: user['intercomKey'] };
      intercom(page);
    },
    after(_, page) {
      const enable = page['intercomChatEnable'];
      if (typeof enable === 'function') enable();
    },
  },
  tawkto: {
    src: 'https://embed.tawk.to/{tawktoId}/{tawktoWidgetId=default}',
    before(_, page) {
      page['Tawk_API'] ??= {};
      page['Tawk_LoadStart'] = new Date();
    },
  },
  zopim: { src: 'https://v2.zopim.com/?{zopimID}' },
};
