/**
 * What the control looks like: text of the page's own, or a pill in a corner.
 *
 * @module
 */

/** The sheet of `<mes-choix-button>`. What a page could spoil of the floating one is `!important`. */
export const BUTTON_LOOK = `
:host{font:inherit}
button{font:inherit;color:inherit;letter-spacing:inherit;word-spacing:inherit;background:none;border:0;padding:0;min-height:24px;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
button:focus-visible{outline:2px solid;outline-offset:2px}
:host([corner]){all:initial;display:block!important;position:fixed!important;inset:auto!important;margin:0!important;z-index:2147483646;width:auto!important;height:auto!important;max-width:min(30em,100vw - 24px)!important;padding:0!important;border:0!important;background:none!important;opacity:1!important;transform:none!important;color-scheme:light dark;font-family:system-ui,sans-serif!important;font-size:medium!important;font-weight:500!important;line-height:1.3}
:host([corner^=top]){top:max(12px,env(safe-area-inset-top))!important}
:host([corner^=bottom]){bottom:max(12px,env(safe-area-inset-bottom))!important}
:host([corner$=left]){left:max(12px,env(safe-area-inset-left))!important}
:host([corner$=right]){right:max(12px,env(safe-area-inset-right))!important}
:host([corner]) button{background:Canvas;color:CanvasText;border:1px solid #767676;border-radius:22px;padding:8px 16px;min-height:44px;font-size:max(.875em,.875rem);text-decoration:none;box-shadow:0 1px 6px #0003}
:host([corner]) button:hover{text-decoration:underline}
:host([hidden]){display:none!important}
@media print{:host,:host([corner]){display:none!important}}
`;
