import type { Clause, Span } from '../../corpus/types.ts';

/** When something is, or shall be: `到2025年`. */
export interface When {
  /** As it stands. */
  readonly text: string;
  readonly year: string;
  readonly isPlanned: boolean;
}

/** What a suggested question asks, apart from the language it is put in. Names are the document's own words. */
export type Asked =
  /** 软件业营业收入是多少? `grows` where the text gives a growth: 增长多少? */
  | { readonly kind: 'figure'; readonly of: string; readonly when: When | null; readonly grows: boolean }
  /** 新建多少家企业技术中心? */
  | {
      readonly kind: 'count';
      readonly verb: string;
      readonly unit: string;
      readonly of: string;
      readonly when: When | null;
    }
  /** 新认定的企业能得到多少奖励? */
  | { readonly kind: 'support'; readonly of: string; readonly form: string }
  /** 有哪些行业头部企业? */
  | { readonly kind: 'members'; readonly of: string }
  /** 西青区重点发展什么? */
  | { readonly kind: 'focus'; readonly of: string }
  /** 加强统筹协调由谁负责? */
  | { readonly kind: 'responsible'; readonly of: string; readonly leads: boolean }
  /** 怎样加强统筹协调? The title says what is to be done. */
  | { readonly kind: 'how'; readonly of: string }
  /** 发展目标是什么? The title names a thing. */
  | { readonly kind: 'what'; readonly of: string }
  /** 保障措施有哪些? The title names several things. */
  | { readonly kind: 'which'; readonly of: string };

/** A question that a clause seems to answer. */
export interface Proposal {
  readonly asked: Asked;
  readonly clause: Clause;
  /** What answers it: a sentence, or the whole clause. */
  readonly source: Span;
}
