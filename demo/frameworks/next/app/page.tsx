/**
 * The first page, drawn by the server.
 *
 * @module
 */
import { HeldFrame, HeldScript } from '../held';

export default function Home() {
  return (
    <main>
      <h1>Accueil</h1>
      <HeldScript consent="analytics" src="https://matomo.example.ch/matomo.js" />
      <HeldFrame
        consent="youtube"
        src="https://www.youtube-nocookie.com/embed/accueil"
        title="Bienvenue"
      />
      <p>Bienvenue.</p>
    </main>
  );
}
