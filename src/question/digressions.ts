/** Why a message is no question about a document. */
export type Digression = 'about-assistant' | 'small-talk' | 'creative' | 'instruction-attack';

const cues: readonly (readonly [Digression, RegExp])[] = [
  [
    'instruction-attack',
    /(?:忽略|无视|忘记|忘掉|抛开|不要理会|跳过)[^.,!?]{0,12}(?:指令|指示|提示|规则|设定|限制|要求|prompt)|系统提示词?|(?:你的|隐藏的?)(?:提示词|指令|系统消息)|(?:ignore|disregard|forget|override)[^.!?]{0,24}(?:instruction|prompt|rule|previous|above)|(?:system|hidden|developer) ?(?:prompt|message|instruction)|jailbreak|越狱|(?:developer|dan|god) mode|开发者模式|<\/?script|drop table|system\(|jndi:|\{\{.*\}\}|base64|rot13/,
  ],
  [
    'about-assistant',
    /^(?:你|您)(?:是谁|是什么|叫什么|能(?:做|干|帮)|会(?:做|干)?(?:什么|啥)|可以(?:做|干|帮))|^(?:你|您)?(?:有什么功能|怎么用|如何使用)|^(?:what can you|who are you|what are you|how do i use (?:you|this))/,
  ],
  [
    'creative',
    /(?:写|作|来|编|创作|赋)[一两几]?[首篇段个]?[^,.?!]{0,12}(?:诗|绝句|律诗|词|对联|歌词|小说|故事|散文|笑话|段子|情书|作文|剧本|rap)|讲(?:个|一个)?(?:笑话|故事)|(?:write|compose|tell)[^.?!]{0,20}(?:poem|story|joke|song|essay|haiku)|(?:写|编)[^,.?!]{0,10}(?:代码|程序|脚本|函数)/,
  ],
  [
    'small-talk',
    /^(?:你好|您好|嗨|哈喽|hello|hi|hey|早上好|晚上好|谢谢|多谢|再见|拜拜|在吗|thanks?|thank you|good (?:morning|evening))[呀啊哦吗!,.?~ 了]*$/,
  ],
];

/** Recognises messages that no document answers; `null` for everything else. */
export function findDigression(folded: string): Digression | null {
  // Without a letter there is nothing asked.
  if (!/\p{L}/u.test(folded)) return 'small-talk';
  for (const [digression, pattern] of cues) if (pattern.test(folded)) return digression;
  return null;
}
