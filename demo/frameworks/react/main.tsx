/**
 * Starts the widget and the application; neither waits for the other.
 *
 * @module
 */
import { start } from 'mes-choix';
import { createRoot } from 'react-dom/client';
import site from '../site.json';
import { App } from './app.tsx';

void start(site, { server: 'https://consent.example.ch' });
createRoot(document.getElementById('app') as HTMLElement).render(<App />);
