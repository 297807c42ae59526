/**
 * Notices: exactly what a site shows in each of its languages, named by its hash.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { withReadableTokens } from '../../widget/colour/complete-tokens.ts';
import type { Language, Notice, SiteConfig } from '../../widget/contract.ts';
import { movesOf } from '../../widget/migrate/configured.ts';
import { noticeOf } from '../../widget/site.ts';
import { nearest } from '../../widget/ui/messages/nearest.ts';
import { canonicalJson } from '../log/commitment.ts';
import { carriedText } from './carried-text.ts';

/** The built widget, as far as a notice speaks of it. */
export interface WidgetBuild {
  /** Semantic version with the hash of the interface as build metadata. */
  readonly version: string;
  /** Languages with built-in texts; English is among them. */
  readonly languages: readonly Language[];
  /** The built-in texts of one of these languages. */
  messages(language: Language): Readonly<Record<string, string>>;
}

/** A notice in force. */
export interface CurrentNotice {
  readonly language: Language;
  /** 64 hexadecimal digits, without a prefix: the SHA-256 of `body`. */
  readonly hash: string;
  readonly notice: Notice;
  /** Canonical JSON (RFC 8785) of `notice`. */
  readonly body: string;
}

/**
 * The notices of a configuration, one for each of its languages. A variety of a language without
 * built-in texts of its own (`de-AT`) has that language's, any other the English ones.
 */
export function noticesOf(
  config: SiteConfig,
  widget: WidgetBuild,
  policyVersion: number | null,
): readonly CurrentNotice[] {
  const shown = withReadableTokens(config);
  return config.languages.map((language) => {
    const notice = noticeOf(shown, {
      language,
      messages: widget.messages(nearest(language, widget.languages)),
      policyVersion: config.policyUrl === undefined ? policyVersion : null,
      widget: widget.version,
    });
    return named(notice);
  });
}

/**
 * The notices of choices that are carried over from another tool, one a language: what such a choice
 * counts for, and that the question was not ours. They are of revision 1, as those choices are. None
 * where a site comes from no tool.
 */
export function migrationNoticesOf(
  config: SiteConfig,
  widget: WidgetBuild,
): readonly CurrentNotice[] {
  const moves = movesOf(config).filter(({ choices }) => choices !== 'ask');
  if (moves.length === 0) return [];
  const tools = moves.map(({ from }) => from).join(', ');
  return config.languages.map((language) =>
    named({
      ...noticeOf(config, {
        language,
        messages: {},
        policyVersion: null,
        widget: widget.version,
      }),
      revision: 1,
      texts: { 'migration.carried': carriedText(language).replace('{tools}', tools) },
    }),
  );
}

/** The notice under its name. */
function named(notice: Notice): CurrentNotice {
  const body = canonicalJson(notice);
  const hash = createHash('sha256').update(body).digest('hex');
  return { language: notice.language, hash, notice, body };
}
