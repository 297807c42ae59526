/**
 * Takes over what the server has drawn.
 *
 * @module
 */
import { createSSRApp } from 'vue';
import App from './app.vue';

createSSRApp(App, { address: location.pathname }).mount('#app');
