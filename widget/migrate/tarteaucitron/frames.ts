/**
 * The elements in whose place tarteaucitron puts a frame.
 *
 * @module
 */

/** Reads an attribute of the element: empty where it has none. */
type Read = (name: string) => string;

/** A frame: the service it is of, and its address; none where the element says too little. */
interface Frame {
  readonly key: string;
  readonly url: (read: Read) => string;
}

/** `base` and what an attribute says; nothing without it. */
const at =
  (base: string, name: string, end = ''): Frame['url'] =>
  (read) =>
    read(name) && base + encodeURIComponent(read(name)) + end;

/** The attributes that are there, as a query. */
const queryOf = (read: Read, names: readonly string[]) => {
  const pairs = names.filter(read).map((name) => [name, read(name)]);
  return pairs[0] ? `?${String(new URLSearchParams(pairs))}` : '';
};

const YOUTUBE = ['theme', 'rel', 'controls', 'autoplay', 'mute', 'start', 'end', 'loop'];
const VIMEO = ['title', 'byline', 'portrait', 'loop', 'autoplay', 'muted', 'color', 'controls'];

/** By the class that marks the element. */
export const FRAMES: Readonly<Record<string, Frame>> = {
  youtube_player: {
    key: 'youtube',
    url: (read) =>
      at('https://www.youtube-nocookie.com/embed/', 'videoID', queryOf(read, YOUTUBE))(read),
  },
  youtube_playlist_player: {
    key: 'youtubeplaylist',
    url: at('https://www.youtube-nocookie.com/embed/videoseries?list=', 'playlistID'),
  },
  vimeo_player: {
    key: 'vimeo',
    url: (read) => at('https://player.vimeo.com/video/', 'videoID', queryOf(read, VIMEO))(read),
  },
  dailymotion_player: {
    key: 'dailymotion',
    url: at('https://www.dailymotion.com/embed/video/', 'videoID'),
  },
  spotify_player: {
    key: 'spotify',
    // `album/…`, `track/…`: a path.
    url: (read) => read('spotifyID') && `https://open.spotify.com/embed/${read('spotifyID')}`,
  },
  soundcloud_player: {
    key: 'soundcloud',
    url: at('https://w.soundcloud.com/player/?url=', 'data-playable-url'),
  },
  canalu_player: { key: 'canalu', url: at('https://www.canal-u.tv/embed/', 'videoTitle') },
  'calameo-canvas': { key: 'calameo', url: at('https://v.calameo.com/?bkcode=', 'data-id') },
  'prezi-canvas': { key: 'prezi', url: at('https://prezi.com/embed/', 'data-id', '/') },
  tac_genially: { key: 'genially', url: at('https://view.genial.ly/', 'geniallyid') },
  matterport: { key: 'matterport', url: at('https://my.matterport.com/show/?m=', 'matterportID') },
  tac_meteofrance: {
    key: 'meteofrance',
    url: at('https://meteofrance.com/widget/prevision/', 'data-insee'),
  },
  tac_helloasso: { key: 'helloasso', url: (read) => read('data-url') },
  googlemapsembed: { key: 'googlemapsembed', url: (read) => read('data-url') },
  tac_iframe: { key: 'iframe', url: (read) => read('url') },
};

/** The held frame of an element, put into it; `null` where it is none of these, or has one already. */
export function frameOf(element: HTMLElement): { element: HTMLElement; key: string } | null {
  const name = [...element.classList].find((known) => Object.hasOwn(FRAMES, known));
  const frame = name === undefined ? undefined : FRAMES[name];
  if (!frame || element.querySelector('iframe')) return null;
  const read: Read = (attribute) => element.getAttribute(attribute) ?? '';
  const url = frame.url(read);
  if (!url) return null;
  const held = document.createElement('iframe');
  held.dataset['src'] = url;
  held.title = read('title') || new URL(url, document.baseURI).hostname;
  for (const side of ['width', 'height']) {
    const [size] = /^\d+%?/.exec(read(side)) ?? [];
    if (size) held.setAttribute(side, size);
  }
  if (read('allowfullscreen') !== '0') held.allowFullscreen = true;
  element.replaceChildren(held);
  return { element: held, key: frame.key };
}
