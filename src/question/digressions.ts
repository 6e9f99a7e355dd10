import { foldForSearch } from '../text/fold.ts';
import { withoutWrapping } from './plain-asking.ts';

/** Why a message is no question about a document. */
export type Digression = 'about-assistant' | 'small-talk' | 'creative' | 'instruction-attack';

const cues: readonly (readonly [Digression, RegExp])[] = [
  [
    'instruction-attack',
    /(?<=^|[,.!?:;\s])(?:请|你|您|先|现在|都|给我|麻烦)*(?:忽略|无视|忘记|忘掉|抛开|不要理会|跳过|忽视)[^.,!?]{0,12}(?:指令|指示|提示|规则|设定|限制|要求|文档|文件内容|规划内容|原文|prompt)|系统提示词?|(?:你的|隐藏的?)(?:提示词|指令|系统消息)|(?:ignore|disregard|forget|override)[^.!?]{0,24}(?:instruction|prompt|rule|previous|above)|(?:system|hidden|developer) ?(?:prompt|message|instruction)|jailbreak|越狱|(?:developer|dan|god) mode|开发者模式|<\/?script|drop table|system\(|jndi:|\{\{.*\}\}|base64.{0,12}(?:解码|decode)|(?:解码|decode).{0,12}base64|rot13|(?:瞎编|杜撰|捏造)|(?:请|帮|你|您|给我|替我|麻烦|直接|随便)[^,.?!]{0,4}(?:伪造|编造)|(?:伪造|编造)(?:一|[几两]|[个条些点出])(?![^.?!]{0,30}(?:罚|处[分理]|后果|责任))|(?:不要|别|不用)(?:引用|看|管|按)(?:原文|文件|规划|出处)|(?:重复|复述|打印|输出|泄露|公开)[^,.?!]{0,8}(?:上面|以上|之前|你的)[^,.?!]{0,8}(?:内容|文字|话|设置|指令|提示)|repeat (?:the|everything|all) (?:above|words|text)|(?:act|behave) as (?:a|an|if)|role ?play|you are now|(?:^|[,.!?])(?:请)?你现在(?:是|扮演)|(?:以后|接下来)(?:不管|无论)|只许(?:回|说|答)|(?:怎么|如何|教我|帮我)(?:破解|入侵|盗取|黑进|绕过)|(?:扮演|假扮|(?<=请|帮|你|您|给我|替我|麻烦)冒充)(?!.{0,4}(?:角色|作用))|(?:输出|给出|告诉|公布)[^,.?!]{0,6}(?:配置|密钥|密码|token)|disregard the document|dump (?:everything|all|your)|"role" ?:|\[system\]|!\[[^\]]*\]\(http/,
  ],
  [
    'about-assistant',
    /^(?:你|您)(?:是谁|是什么|叫什么|能(?:做|干|帮)|会(?:做|干)?(?:什么|啥)|可以(?:做|干|帮))|^(?:你|您)?(?:有什么功能|怎么用|如何使用)|^(?:what can you|who are you|what are you|how do i use (?:you|this))/,
  ],
  [
    'creative',
    /(?<=^|[,.!?:;\s]|请|我|你|能|要|题|用[^,.!?]{0,12})(?:写|作|来|编|创作|赋)[一两几]?[首篇段个]?[^,.?!]{0,12}(?:诗|绝句|律诗|[五七][律绝]|顺口溜|词|对联|歌词|小说|故事|散文|笑话|段子|情书|作文|剧本|rap)|(?:写|拟|起草)(?:一)?[个份篇段封][^,.?!]{0,12}(?:汇报|报告|讲话|讲稿|文案|邮件|通知|方案|总结|论文|简历|朋友圈)|讲(?:个|一个)?(?:笑话|故事)|押(?!金)[^,.?!]{0,6}韵(?!达)|藏头诗|[五七][律绝][^?]{0,12}平仄|(?:write|compose|tell)[^.?!]{0,20}(?:poem|story|joke|song|essay|haiku)|(?<=^|[,.!?:;\s]|请|我|你|能|要|用[^,.!?]{0,12})(?:写|编)[^,.?!的]{0,10}(?:代码|程序|脚本|函数|机器人)/,
  ],
  [
    'small-talk',
    // The weather of a place that the document is of is none of the document's.
    /(?:今天|明天|后天|今晚|这几天|这周末?|周末|现在|外面)[^,.?!]{0,6}(?:天气|下雨|下雪|气温|多少度|冷不冷|热不热)|天气(?:预报|怎么?样|如何|咋样)/,
  ],
  [
    'small-talk',
    /^(?:你|您)(?:就|真|才)?(?:是)?(?:一?个)?(?:垃圾|傻|笨|蠢|废物|骗子|智障)|^(?:how are you|how's it going|what's up|nice to meet you)|^(?:你好|您好|嗨|哈喽|(?:hello|hi|hey)(?: there| all| everyone)?|早上好|晚上好|(?:谢谢|多谢|感谢)(?:你|您|啦|哈|了)*|再见|拜拜|在吗|好的?|嗯+|哦+|行|ok(?:ay)?|明白了?|知道了?|了解了?|收到|没(?:事|问题)了?|辛苦(?:你|您)?了?|thanks?|thank you|good (?:morning|evening))[呀啊哦吗!,.?~ 了]*$/,
  ],
];

/** Recognises messages that no document answers; `null` for everything else. */
export function findDigression(folded: string): Digression | null {
  // Without a letter there is nothing asked.
  if (!/\p{L}/u.test(folded)) return 'small-talk';
  const plain = foldForSearch(withoutWrapping(folded));
  for (const [digression, pattern] of cues)
    if (pattern.test(folded) || pattern.test(plain)) return digression;
  return null;
}
