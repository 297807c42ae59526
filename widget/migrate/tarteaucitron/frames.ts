/**
 * The services that are elements in whose place something comes: a frame, as a rule. Pure.
 *
 * @module
 */
import type { Id } from '../../contract.ts';
import type { Read } from './address.ts';

/** What comes in the place of an element. */
export interface Frame {
  /** tarteaucitron's key of its service. */
  readonly key: Id;
  /** Its address as `address.ts` has it, with the element's attributes for settings. */
  readonly src: string | ((read: Read) => string);
  /** A picture, or a frame, that nobody is to see. */
  readonly unseen?: 'img' | 'iframe';
  /** What the frame may do, where that is less than all. */
  readonly sandbox?: string;
}

/** What is said in the query where it is there; `as:name` where the attribute is called otherwise. */
const query = (names: string) =>
  names
    .split(' ')
    .map((pair) => {
      const [name, attribute = name] = pair.split(':');
      return `[&${name}={${attribute}}]`;
    })
    .join('');

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/';
const SOUND = 'https://w.soundcloud.com/player/?url=';
const SOUND_SAYS = query(
  'hide_related:data-hide-related color:data-color auto_play:data-auto-play show_comments:data-show-comments show_user:data-show-user show_reposts:data-show-reposts show_teaser:data-show-teaser visual:data-visual show_artwork:data-artwork',
);
const AUSHA = query('playlist:data-playlist color:data-color playerId:data-player-id');
const FLOODLIGHT =
  'item:data-item quantity:data-quantity price:data-price postage:data-postage seller:data-seller gdpr:data-gdpr gdpr_consent:data-gdpr-consent num:data-num ord:data-ord';
/** An address that the element itself has. */
const own = (key: Id, name = 'data-url'): Frame => ({ key, src: `{+${name}}` });

/** By the class that marks the element. */
export const FRAMES: Readonly<Record<string, Frame>> = {
  artetv_player: {
    key: 'artetv',
    src: 'https://www.arte.tv/player/v5/index.php?json_url={json}',
  },
  ausha_player: {
    key: 'ausha',
    src: (read) =>
      `https://player.ausha.co/index.html?${read('data-useshowid') === '1' ? 'showId' : 'podcastId'}={data-podcast-id}&v=3${AUSHA}`,
  },
  'calameo-canvas': { key: 'calameo', src: 'https://v.calameo.com/?bkcode={data-id}' },
  'calameolibrary-canvas': {
    key: 'calameolibrary',
    src: 'https://v.calameo.com/library/?type=subscription&id={data-id}',
  },
  canalu_player: {
    key: 'canalu',
    src: 'https://www.canal-u.tv/embed/{videoTitle}?width=100%25&height=100%25',
  },
  dailymotion_player: {
    key: 'dailymotion',
    src: `https://www.dailymotion.com/embed/{embedType=video}/{videoID}?${query('info:showinfo autoPlay:autoplay api')}`,
  },
  deezer_player: {
    key: 'deezer',
    src: 'https://widget.deezer.com/widget/{theme=auto}/{embedType=album}/{deezerID}?tracklist={tracklist=true}&radius={radius=true}',
  },
  doubleclick_container: {
    key: 'doubleclick',
    src: `https://{data-id1}.fls.doubleclick.net/activityi;src={data-id2};type={data-type};cat={data-cat}${query(FLOODLIGHT).replaceAll('&', ';')}`,
    unseen: 'iframe',
  },
  geoportail: {
    ...own('geoportail'),
    sandbox: 'allow-forms allow-scripts allow-same-origin',
  },
  googlemaps_embed: { key: 'maps_noapi', src: 'https://www.google.com/maps/embed?pb={id}' },
  googlemapsembed: own('googlemapsembed'),
  googlemapssearch: {
    key: 'googlemapssearch',
    src: 'https://www.google.com/maps/embed/v1/place?q={data-search}&key={data-api-key}',
  },
  instagram_post: {
    key: 'instagram',
    src: 'https://www.instagram.com/p/{postId}/embed | https://www.instagram.com/{/pageId}/embed',
  },
  issuu_player: {
    key: 'issuu',
    src: (read) =>
      `https://e.issuu.com/embed.html${/^\d+\/\d+$/.test(read('issuuID')) ? '#' : '?'}{/issuuID}`,
  },
  matterport: {
    key: 'matterport',
    src: 'https://my.matterport.com/show/?m={matterportID}[{/parameters}]',
  },
  openstreetmap: own('openstreetmap'),
  'prezi-canvas': {
    key: 'prezi',
    src: 'https://prezi.com/embed/{data-id}/?bgcolor=ffffff&lock_to_path=0&autoplay=0&autohide_ctrls=0',
  },
  soundcloud_player: {
    key: 'soundcloud',
    src: `${SOUND}{data-playable-url}${SOUND_SAYS} | ${SOUND}https%3A%2F%2Fapi.soundcloud.com%2F{data-playable-type}%2F{data-playable-id}${SOUND_SAYS}`,
  },
  spotify_player: { key: 'spotify', src: 'https://open.spotify.com/embed/{/spotifyID}' },
  tac_facebookpost: {
    key: 'facebookpost',
    src: `https://www.facebook.com/plugins/post.php?href={data-url}${query('width appId:data-appid show_text:data-show-text height')}`,
  },
  tac_genially: { key: 'genially', src: 'https://view.genial.ly/{/geniallyid}' },
  tac_helloasso: own('helloasso'),
  tac_iframe: own('iframe', 'url'),
  tac_kwanko: {
    key: 'kwanko',
    src: 'https://action.metaffiliation.com/trk.php?mclic={data-mclic}',
    unseen: 'img',
  },
  tac_meteofrance: {
    key: 'meteofrance',
    src: 'https://meteofrance.com/widget/prevision/{data-insee}',
  },
  twitch_player: {
    key: 'twitch',
    src: 'https://player.twitch.tv/?video={videoID}&parent={parent}',
  },
  vimeo_player: {
    key: 'vimeo',
    src: `https://player.vimeo.com/video/{videoID}?${query('title byline portrait loop autoplay autopause background color controls maxheight maxwidth muted playsinline speed transparent h:data-hash')}`,
  },
  youtube_player: {
    key: 'youtube',
    src: (read) =>
      `${YOUTUBE}{videoID}?${query('theme rel controls showinfo autoplay mute start end loop enablejsapi')}${read('loop') === '1' ? '&playlist={videoID}' : ''}`,
  },
  youtube_playlist_player: {
    key: 'youtubeplaylist',
    src: `${YOUTUBE}videoseries?list={playlistID}${query('theme rel controls showinfo autoplay mute')}`,
  },
};
