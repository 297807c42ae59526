/**
 * The vendors that a service's `signal` can name, for the desk: it knows the widget by this slice.
 *
 * @module
 */
export { VENDORS } from '../../widget/signals/configured.ts';
