/**
 * What the desk's pages may ask, and what they are answered: made by `npm run client` from
 * `/console/openapi.json` and `/openapi.json`, and never written by hand.
 *
 * @module
 */

export interface paths {
  '/console/sites/{site}/{kind}/{language}/autosave': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Saves a text while it is written; a draft of somebody else is never overwritten */
    post: operations['postConsoleSitesSiteKindLanguageAutosave'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console/sites/{site}/{kind}/{language}/preview': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** The text as visitors would see it */
    post: operations['postConsoleSitesSiteKindLanguagePreview'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console/sites/{site}/{kind}/{language}/writing': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** The token of the present session’s forms */
    get: operations['getConsoleSitesSiteKindLanguageWriting'];
    put?: never;
    /** Says that one is writing, and asks who else is */
    post: operations['postConsoleSitesSiteKindLanguageWriting'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/console/sites/{site}/configuration/appearance/look': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** A look that is being chosen; nothing is saved */
    post: operations['postConsoleSitesSiteConfigurationAppearanceLook'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/healthz': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Whether the process lives */
    get: operations['getHealthz'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    WritingForm: {
      /** @description The token of the session’s forms */
      csrf: string;
      /** @default  */
      markdown: string;
      /**
       * @description The version in force that it began from
       * @default
       */
      base: string;
      /**
       * @description When the draft was saved that its author had before them; or empty
       * @default
       */
      seen: string;
    } & {
      [key: string]: unknown;
    };
    BareForm: {
      /** @description The token of the session’s forms */
      csrf: string;
    } & {
      [key: string]: unknown;
    };
    DraftState: {
      /** @description Empty where there is no draft: the text is the one in force */
      savedAt: string;
      author: string;
      byYou: boolean;
    };
    EmptyText: {
      /** @constant */
      empty: true;
    };
    FormToken: {
      /** @description The token of the session’s forms */
      csrf: string;
    };
    Writers: {
      writers: {
        author: string;
        /** @description RFC 3339 */
        since: string;
      }[];
      draft: {
        author: string;
        /** @description RFC 3339 */
        savedAt: string;
      } | null;
    };
    Look: {
      /** @description An address; null where it cannot be shown */
      frame: string | null;
      isFair: boolean;
      title: string;
      sentences: string[];
    };
    State: {
      /** @enum {string} */
      status: 'ok' | 'ready';
    };
  };
  responses: never;
  parameters: never;
  requestBodies: never;
  headers: never;
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  postConsoleSitesSiteKindLanguageAutosave: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        site: string;
        kind: string;
        language: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['WritingForm'];
      };
    };
    responses: {
      /** @description Saved */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftState'];
        };
      };
      /** @description Nobody is signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Not theirs to do, or the form is of a session that is over */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Nothing is there */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Another draft is there: nothing was saved */
      409: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['DraftState'];
        };
      };
      /** @description Over 2 MiB */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description There is no text */
      422: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['EmptyText'];
        };
      };
      /** @description The store cannot be had */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postConsoleSitesSiteKindLanguagePreview: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        site: string;
        kind: string;
        language: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['WritingForm'];
      };
    };
    responses: {
      /** @description A page for a frame */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Nobody is signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Not theirs to do, or the form is of a session that is over */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Nothing is there */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Over 2 MiB */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The store cannot be had */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  getConsoleSitesSiteKindLanguageWriting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        site: string;
        kind: string;
        language: string;
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Signed in */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['FormToken'];
        };
      };
      /** @description Nobody is signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Not theirs to do, or the form is of a session that is over */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Nothing is there */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Over 2 MiB */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The store cannot be had */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postConsoleSitesSiteKindLanguageWriting: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        site: string;
        kind: string;
        language: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['BareForm'];
      };
    };
    responses: {
      /** @description Who else, and which draft is there */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Writers'];
        };
      };
      /** @description Nobody is signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Not theirs to do, or the form is of a session that is over */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Nothing is there */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Over 2 MiB */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The store cannot be had */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  postConsoleSitesSiteConfigurationAppearanceLook: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        site: string;
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        'application/x-www-form-urlencoded': components['schemas']['BareForm'];
      };
    };
    responses: {
      /** @description Where it is seen, and what is said of it */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['Look'];
        };
      };
      /** @description Nobody is signed in */
      401: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Not theirs to do, or the form is of a session that is over */
      403: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Nothing is there */
      404: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description Over 2 MiB */
      413: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
      /** @description The store cannot be had */
      503: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/html': string;
        };
      };
    };
  };
  getHealthz: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description It does */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'application/json': components['schemas']['State'];
        };
      };
    };
  };
}
