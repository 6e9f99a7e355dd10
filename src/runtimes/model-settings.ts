import { flag, integer, text } from './setting.ts';

/** Settings of the language model. Without a base URL there is none, and nothing else of them counts. */
export const modelSettings = {
  modelBaseUrl: text({
    variable: 'CEWEN_LLM_BASE_URL',
    fallback: '',
    pattern: /^https?:\/\/[^\s/]+(\/[^\s]*)?$/,
    allowed: 'an http(s) address, up to and without `/chat/completions`',
    description:
      'OpenAI-compatible endpoint of a language model that puts answers into sentences, each verified before it is sent. ' +
      'Without it answers are the quotes themselves. [More](llm.md).',
  }),
  model: text({
    variable: 'CEWEN_LLM_MODEL',
    fallback: '',
    allowed: 'a name that the endpoint knows',
    description: 'The language model; needed with `CEWEN_LLM_BASE_URL`.',
  }),
  modelApiKey: text({
    variable: 'CEWEN_LLM_API_KEY',
    fallback: '',
    allowed: 'a key',
    description: 'Key of the endpoint, where it wants one. Never logged, never saved in a report.',
  }),
  modelTimeoutMs: integer({
    variable: 'CEWEN_LLM_TIMEOUT_MS',
    fallback: 30_000,
    range: [100, 3_600_000],
    description:
      'Milliseconds after which a language model that is not done is given up, and the quotes are the answer.',
  }),
  modelSilenceMs: integer({
    variable: 'CEWEN_LLM_SILENCE_MS',
    fallback: 10_000,
    range: [100, 3_600_000],
    description: 'The same, when nothing has come from it for so long; before its first word as well.',
  }),
  modelMaxTokens: integer({
    variable: 'CEWEN_LLM_MAX_TOKENS',
    fallback: 1_024,
    range: [16, 100_000],
    description: 'Most tokens that the language model may write for one answer, thinking included.',
  }),
  modelDailyTokens: integer({
    variable: 'CEWEN_LLM_DAILY_TOKENS',
    fallback: 0,
    range: [0, 1_000_000_000_000],
    description:
      'Budget for a day (UTC) and process, sent and received, with a character counted as a token; `0` for none. When it is ' +
      'used up, the quotes are the answer.',
  }),
  modelRewrite: flag({
    variable: 'CEWEN_LLM_REWRITE',
    fallback: false,
    description:
      'Whether the language model may complete a follow-up, or put an English question into Chinese, when the question as it ' +
      'stands was refused.',
  }),
};
