/**
 * Another page, to which the router goes without loading the document anew.
 *
 * @module
 */
import { HeldFrame, HeldScript } from '../../held';

export default function Visit() {
  return (
    <main>
      <h1>Visite</h1>
      <HeldScript consent="analytics" src="https://matomo.example.ch/matomo.js" />
      <HeldFrame
        consent="youtube"
        src="https://www.youtube-nocookie.com/embed/abc"
        title="Notre visite guidée"
      />
      <button type="button" data-mes-choix="preferences">
        Mes choix sur les vidéos
      </button>
    </main>
  );
}
