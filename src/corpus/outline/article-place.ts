import { parseChineseNumeral } from '../../text/chinese-numerals.ts';

/** Where something stands in articles, as a lawyer says it: 第十条第二款第(三)项第1目. */
export interface ArticlePlace {
  readonly article: number;
  /** 款; `null` where none is said. */
  readonly paragraph: number | null;
  /** 项 */
  readonly item: number | null;
  /** 目 */
  readonly subitem: number | null;
}

const numeral = '[一二三四五六七八九十百零〇]+|\\d{1,3}';
const joint = '[的、,，\\s]{0,2}';
/** 条 counts roads and lines as well. */
const notCounted = '(?![路街道线链渠河沟桥隧船]|高速|铁路|航|地铁|轨道)';
const place = new RegExp(
  `第\\s*(${numeral})\\s*[条條]${notCounted}` +
    `(?:${joint}第(${numeral})[款段])?` +
    `(?:${joint}(?:第\\s*[(（]?(${numeral})[)）]?\\s*[项項]|[(（](${numeral})[)）][项項]?))?` +
    `(?:${joint}第?[(（]?(${numeral})[)）]?目)?`,
);

/**
 * Finds the first article that a text names, with the paragraph and the item of it: 第二十四条第一款第四项, 第15条(五).
 *
 * @returns the place and the words that name it; `null` where no article is named
 */
export function findArticlePlace(
  text: string,
): { readonly place: ArticlePlace; readonly text: string; readonly index: number } | null {
  const match = place.exec(text);
  const article = ordinal(match?.[1]);
  if (match === null || article === null) return null;
  const [, , paragraph, item, bracketed, subitem] = match;
  return {
    place: {
      article,
      paragraph: ordinal(paragraph),
      item: ordinal(item ?? bracketed),
      subitem: ordinal(subitem),
    },
    text: match[0],
    index: match.index,
  };
}

/** Whether one place lies in another; what stands under an article of one paragraph stands in its first. */
export function liesIn(one: ArticlePlace, whole: ArticlePlace): boolean {
  return (
    one.article === whole.article &&
    (whole.paragraph === null || (one.paragraph ?? 1) === whole.paragraph) &&
    (whole.item === null || one.item === whole.item) &&
    (whole.subitem === null || one.subitem === whole.subitem)
  );
}

function ordinal(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : parseChineseNumeral(text);
}
