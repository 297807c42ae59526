/**
 * Starts the widget, without a server, and the application; neither waits for the other.
 *
 * @module
 */
import { start } from 'mes-choix';
import { createApp } from 'vue';
import site from '../site.json';
import App from './app.vue';

void start(site);
createApp(App).mount('#app');
