/**
 * Two pages of one application. Held markup is written as on any page: it may come and go.
 *
 * @module
 */
import { type MouseEvent, useState } from 'react';
import type {} from 'mes-choix/react';
import { useAllowed } from './use-allowed.ts';

/** The whole application. */
export function App() {
  const [path, setPath] = useState(location.pathname);
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    event.preventDefault();
    history.pushState(null, '', event.currentTarget.href);
    setPath(location.pathname);
  };
  return (
    <>
      <nav>
        <a href="/" onClick={go}>
          Accueil
        </a>{' '}
        <a href="/visite" onClick={go}>
          Visite
        </a>
      </nav>
      {path === '/visite' ? <Visit /> : <Home />}
      <Measurement path={path} />
      <footer>
        <mes-choix-button />
      </footer>
    </>
  );
}

function Home() {
  const isMeasured = useAllowed('analytics');
  return (
    <main>
      <h1>Accueil</h1>
      <p id="measured">{isMeasured ? 'Mesuré' : 'Pas mesuré'}</p>
    </main>
  );
}

function Visit() {
  return (
    <main>
      <h1>Visite</h1>
      <iframe
        data-consent="youtube"
        data-src="https://www.youtube-nocookie.com/embed/abc"
        title="Notre visite guidée"
        width={560}
        height={315}
      />
      <button type="button" data-mes-choix="preferences">
        Mes choix sur les vidéos
      </button>
    </main>
  );
}

/** A held script is replaced when it runs, so it stands in an element of its own; a new page, a new one. */
function Measurement({ path }: { path: string }) {
  return (
    <div key={path} hidden>
      <script
        type="text/plain"
        data-consent="analytics"
        data-src="https://matomo.example.ch/matomo.js"
      />
    </div>
  );
}
