/**
 * Scripts that fill elements of the page, or dress it: posts and buttons of networks, comments,
 * bookings, riddles for robots, fonts.
 *
 * @module
 */
import { readerOf } from '../attributes.ts';
import type { Call, Page, Script, User } from '../script.ts';

const FACEBOOK = 'https://connect.facebook.net/{$locale}/sdk.js#xfbml=1&version=';
const X: Script = { src: 'https://platform.twitter.com/widgets.js' };

/** Posts of X in the elements that name them. */
function showPosts(_: User, page: Page): void {
  const { widgets } = page['twttr'] as { widgets: { createTweet: Call } };
  for (const place of document.querySelectorAll('.twitterembed-canvas')) {
    const read = readerOf(place);
    place.replaceChildren();
    widgets.createTweet(read('tweetid'), place, {
      theme: read('theme'),
      cards: read('cards'),
      conversation: read('conversation'),
      lang: document.documentElement.lang.slice(0, 2),
      dnt: true,
      width: read('data-width'),
      align: read('data-align'),
    });
  }
}

/** By tarteaucitron's key. */
export const SHOWING: Readonly<Record<string, Script>> = {
  addtoanyfeed: {
    src: 'https://static.addtoany.com/menu/feed.js',
    needs: 'addtoanyfeedUri',
    before({ addtoanyfeedUri: linkurl }, page) {
      page['a2a_config'] = { ...(page['a2a_config'] as object), linkurl };
    },
  },
  addtoanyshare: { src: 'https://static.addtoany.com/menu/page.js' },
  ausha: { src: 'https://player.ausha.co/ausha-player.js' },
  calendly: { src: 'https://assets.calendly.com/assets/external/widget.js' },
  disqus: {
    src: [
      'https://{disqusShortname}.disqus.com/embed.js',
      'https://{disqusShortname}.disqus.com/count.js',
    ],
  },
  facebook: { src: `${FACEBOOK}v2.0` },
  facebookcomment: { src: `${FACEBOOK}v2.0` },
  facebooklikebox: { src: `${FACEBOOK}v2.3` },
  faciliti: {
    src: 'https://cdn.facil-iti.app/tags/faciliti-tag.min.js',
    needs: 'facilitiID',
    attributes: (user) => ({ 'data-application-identifier': String(user['facilitiID']) }),
  },
  hcaptcha: { src: 'https://hcaptcha.com/1/api.js' },
  instagram: {
    src: 'https://www.instagram.com/embed.js',
    where: '.instagram_post[data-instgrm-permalink]',
  },
  tiktokvideo: { src: 'https://www.tiktok.com/embed.js' },
  trustpilot: {
    src: 'https://widget.trustpilot.com/bootstrap/v5/tp.widget.sync.bootstrap.min.js',
  },
  twitter: X,
  twitterembed: { ...X, where: '.twitterembed-canvas', after: showPosts },
  twittertimeline: X,
  twitterwidgetsapi: X,
  typekit: {
    src: 'https://use.typekit.net/{typekitId}.js',
    after: (_, page) => (page['Typekit'] as { load: Call }).load(),
  },
};
