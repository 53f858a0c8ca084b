declare const __APP_BUILD__: string

/** Version of the app's code as people can read it out on the phone. */
export const APP_BUILD: string = __APP_BUILD__
