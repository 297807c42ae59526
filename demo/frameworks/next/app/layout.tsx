/**
 * The tag stands in the layout, so that it is loaded once. It may come before React, and keep what has the
 * focus in view (`scroll-padding` of the root): React is told not to compare the root’s attributes.
 *
 * @module
 */
import Link from 'next/link';
import type { ReactNode } from 'react';
import type {} from 'mes-choix/react';

export const metadata = { title: 'Next' };

/** What every page has. */
export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="fr" suppressHydrationWarning>
      <head>
        <script src="https://consent.example.ch/exemple/consent.js" async />
      </head>
      <body>
        <nav>
          <Link href="/">Accueil</Link> <Link href="/visite">Visite</Link>
        </nav>
        {children}
        <footer>
          <mes-choix-button />
        </footer>
      </body>
    </html>
  );
}
