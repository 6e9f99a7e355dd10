/** Words of the interface in its three languages; answers and quotes are never translated. */
const words = {
  zh: {
    tagline: '只依据政策原文作答，每句话都有出处。',
    question: '您的问题',
    placeholder: '例如：到2025年，电子信息制造业产值目标是多少？',
    ask: '提问',
    stop: '停止',
    again: '重试',
    newQuestion: '新的对话',
    answer: '回答',
    clause: '条款原文',
    close: '关闭',
    openDocument: '在全文中查看',
    nearest: '最接近的条款',
    suggestions: '可以接着问',
    notice: '提示',
    working: '正在查找原文…',
    stopped: '已停止。',
    failed: '出错了：',
    offline: '无法连接服务器。',
    documents: '文件',
    outline: '目录',
    ended: '已到期',
    notFound: '没有这个文件。',
    loading: '正在载入…',
    citation: '出处',
    outcomes: {
      answered: '已回答',
      partial: '部分回答',
      not_in_document: '原文未涉及',
      needs_clarification: '需要进一步说明',
      out_of_scope: '不在范围内',
    },
  },
  'zh-Hant': {
    tagline: '只依據政策原文作答，每句話都有出處。',
    question: '您的問題',
    placeholder: '例如：到2025年，電子信息製造業產值目標是多少？',
    ask: '提問',
    stop: '停止',
    again: '重試',
    newQuestion: '新的對話',
    answer: '回答',
    clause: '條款原文',
    close: '關閉',
    openDocument: '在全文中查看',
    nearest: '最接近的條款',
    suggestions: '可以接著問',
    notice: '提示',
    working: '正在查找原文…',
    stopped: '已停止。',
    failed: '出錯了：',
    offline: '無法連接伺服器。',
    documents: '文件',
    outline: '目錄',
    ended: '已到期',
    notFound: '沒有這個文件。',
    loading: '正在載入…',
    citation: '出處',
    outcomes: {
      answered: '已回答',
      partial: '部分回答',
      not_in_document: '原文未涉及',
      needs_clarification: '需要進一步說明',
      out_of_scope: '不在範圍內',
    },
  },
  en: {
    tagline: 'Answers from the policy’s own text alone, with the clause behind every sentence.',
    question: 'Your question',
    placeholder: 'For example: What output is planned for electronics manufacturing by 2025?',
    ask: 'Ask',
    stop: 'Stop',
    again: 'Try again',
    newQuestion: 'New conversation',
    answer: 'Answer',
    clause: 'Clause',
    close: 'Close',
    openDocument: 'Show in the document',
    nearest: 'Nearest clauses',
    suggestions: 'Ask next',
    notice: 'Note',
    working: 'Looking through the text…',
    stopped: 'Stopped.',
    failed: 'Something went wrong: ',
    offline: 'The server cannot be reached.',
    documents: 'Documents',
    outline: 'Contents',
    ended: 'period ended',
    notFound: 'There is no such document.',
    loading: 'Loading…',
    citation: 'Source',
    outcomes: {
      answered: 'Answered',
      partial: 'Answered in part',
      not_in_document: 'Not in the text',
      needs_clarification: 'Needs one more detail',
      out_of_scope: 'Out of scope',
    },
  },
};

/** The interface language for the browser's preferred languages: `zh`, `zh-Hant` or `en`. */
export function interfaceLanguage(preferred) {
  for (const language of preferred) {
    const tag = language.toLowerCase();
    if (/^zh\b.*\b(hant|tw|hk|mo)\b/.test(tag)) return 'zh-Hant';
    if (/^zh\b/.test(tag)) return 'zh';
    if (/^en\b/.test(tag)) return 'en';
  }
  return 'zh';
}

export const language = interfaceLanguage(globalThis.navigator?.languages ?? []);
export const text = words[language];
