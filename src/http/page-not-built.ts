import type { Asset } from './app-types.ts';

/** Stands where the page would when its build failed or never ran; the API answers all the same. */
export const pageNotBuilt: Asset = {
  contentType: 'text/html; charset=utf-8',
  body: `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>策问</title>
<h1>策问</h1>
<p>网页尚未构建:请运行 <code>npm run build:web</code>,出错信息见其输出。接口照常可用。</p>
<p lang="zh-Hant">網頁尚未建置:請執行 <code>npm run build:web</code>,錯誤訊息見其輸出。介面照常可用。</p>
<p lang="en">The page has not been built: run <code>npm run build:web</code>, which says what went wrong. The API works all the same.</p>
</html>
`,
};
