// Made from /api/schema by `npm run protocol`: change the server's models, not this file.
export const MAX_TEXT = 2000;
export const MAX_IDEA = 280;
export const MIN_IDEA = 20;
export const MAX_TITLE = 200;
export const MAX_NAME = 80;
