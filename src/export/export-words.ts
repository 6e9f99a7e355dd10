import type { AnswerLanguage, Outcome } from '../answer/types.ts';

/** The words around what was asked and answered. */
export interface ExportWords {
  readonly about: (turns: number) => string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly unanswered: string;
  /** Before the question as it was understood. */
  readonly understood: string;
  readonly notice: string;
  readonly nearest: string;
  /** Between a clause and its quote. */
  readonly colon: string;
}

const zh: ExportWords = {
  about: (turns) => `共${turns}问。回答由文件原文组成，脚注为条款及其原文。由策问（Cewen）导出。`,
  outcomes: {
    answered: '已回答',
    partial: '部分回答',
    not_in_document: '文件中没有',
    needs_clarification: '需要补充说明',
    out_of_scope: '不属于文件内容',
  },
  unanswered: '没有回答：中途停止或未完成。',
  understood: '按此理解：',
  notice: '提示：',
  nearest: '最接近的条款',
  colon: '：',
};

const zhHant: ExportWords = {
  about: (turns) => `共${turns}問。回答由文件原文組成，註腳為條款及其原文。由策問（Cewen）匯出。`,
  outcomes: {
    answered: '已回答',
    partial: '部分回答',
    not_in_document: '文件中沒有',
    needs_clarification: '需要補充說明',
    out_of_scope: '不屬於文件內容',
  },
  unanswered: '沒有回答：中途停止或未完成。',
  understood: '按此理解：',
  notice: '提示：',
  nearest: '最接近的條款',
  colon: '：',
};

const en: ExportWords = {
  about: (turns) =>
    `${turns} ${turns === 1 ? 'question' : 'questions'}. Answers are made of the document's own words; footnotes give clause and wording. Exported from Cewen.`,
  outcomes: {
    answered: 'Answered',
    partial: 'Answered in part',
    not_in_document: 'Not in the document',
    needs_clarification: 'Needs clarification',
    out_of_scope: 'Not about the document',
  },
  unanswered: 'No answer: it was stopped or never finished.',
  understood: 'Understood as: ',
  notice: 'Note: ',
  nearest: 'Nearest clauses',
  colon: ': ',
};

export const exportWords: Readonly<Record<AnswerLanguage, ExportWords>> = { zh, 'zh-Hant': zhHant, en };
