import { type ArticlePlace, findArticlePlace, liesIn } from '../../corpus/outline/article-place.ts';
import type { Clause } from '../../corpus/types.ts';
import { toSimplified } from '../../text/script.ts';

/** 违反本条例第十九条、第二十条规定: what is broken, up to the comma behind it; an article of another text has its title before it. */
const breach = /违反[^，。；：,;:《》]{2,60}/g;

/** The clauses that say what follows when an article is broken: 违反第二十四条怎么处罚. */
export function breachesOf(place: ArticlePlace, clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter(({ text }) =>
    [...toSimplified(text).matchAll(breach)].some(([words]) =>
      placesIn(words).some((broken) => liesIn(broken, place) || liesIn(place, broken)),
    ),
  );
}

function placesIn(words: string): readonly ArticlePlace[] {
  const found = findArticlePlace(words);
  return found === null ? [] : [found.place, ...placesIn(words.slice(found.index + found.text.length))];
}
