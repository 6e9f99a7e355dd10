/** The files of the page, all in this folder; nothing else is served from it. */
export const pageAssetNames = [
  'index.html',
  'style.css',
  'icon.svg',
  'app.js',
  'chat-view.js',
  'clause-panel.js',
  'describe-error.js',
  'reader-view.js',
  'server-events.js',
  'elements.js',
  'words.js',
] as const;
