/**
 * Notices: exactly what a site shows in each of its languages, named by its hash.
 *
 * @module
 */
import { createHash } from 'node:crypto';
import { withReadableTokens } from '../../widget/colour/complete-tokens.ts';
import type { Language, Notice, SiteConfig } from '../../widget/contract.ts';
import { noticeOf } from '../../widget/site.ts';
import { nearest } from '../../widget/ui/messages/nearest.ts';
import { canonicalJson } from '../log/commitment.ts';

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
    const body = canonicalJson(notice);
    return { language, hash: createHash('sha256').update(body).digest('hex'), notice, body };
  });
}
