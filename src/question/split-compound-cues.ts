/** Cues that cut a question into parts, on folded text. */

/** Asks something: a segment without one of these is context, not a question of its own. */
export const interrogative =
  /多少|几(?!乎)|哪|什么|啥|谁|怎么|怎样|如何|咋|为何|为什么|干嘛|吗|呢|多(?:高|长|久|远|快|重|宽|大(?!数据|多|数))|(?:快|多|高|大|早)还是(?:慢|少|低|小|晚)|what|which|how|who|when|where|why|^(?:is|are|was|were|does|do|did|will|can|has|have)\b/;

/** The words that ask, with the counter behind them: what is left of a question without them says what it is about. */
export const askingWords =
  /(?:要?(?:做|达|搞|发展|建)到?)?多(?:大(?!数据|多|数)|高|长|久|远|快|重|宽)(?:的?(?:规模|面积|体量|时间))?|(?:是|有|为|叫)?(?:多少|第?(?<![哪那这好])几(?!乎))(?:多)?(?:个百分点|平方公里|公里|月几[号日]|月份?|艘次|[个家所项条座名人位台处件种类级成倍番户套张次点年天块门支辆艘])?|哪(?:一)?(?:些|几[个家所项条座]|[个里儿年天条栋])?|什么(?:时候|样的?|地方)?|啥(?:时候|样的?)?|谁|怎么样?|怎样|如何|咋|为何|为什么|干嘛|[吗呢]$/;

/** Names a time of its own: what the part before says of its time does not hold for it. */
export const timeWord =
  /目前|现在|眼下|如今|现有|当前|以后|往后|后面|今后|未来|接下来|期末|去年|今年|明年|前年|上年|\b(?:now|currently|last year|this year|next year)\b/;

/** A time where a question puts it: 到2025年, 去年. */
export const timePhrase =
  '(?:(?:截至|截止到?|到)?(?:(?:19|20)?\\d{2}年(?:底|末)?|"?十[一二三四五六]五"?(?:期间|末)?)|去年|今年|明年|前年|上年|目前|现在|眼下|如今|当前)';

/** What is said of a thing, as against a thing. */
export const measure =
  /(?:增速|增长率|增幅|目标|占比|比重|数量|产值|收入|营收|规模|标准|名称|时间|地点|金额|比例|面积|人数|原因|条件)$/;

/** Says that one asks, and nothing of what. */
export const askingFrame =
  /^(?:对了|另外|顺便|还|再|我|想|请|麻烦|也|就|that said)*(?:问|请教|打听)(?:一?下)?$/;

/** Who asks: 我儿子学软件的. */
export const asker = /^(?:我|俺|咱|本人|本公司|敝|我们|as an? |i am |i'm )/;

/** A question that opens so is about what stood before it: 有什么补贴, 能申请多少. */
export const opensWithoutSubject =
  /^(?:有|能|可以|可|要|会|该|应|想|给|怎|如何|哪|什么|啥|谁|多|几|都|还|又|去|找|到|从|在|目前|现在|今|明|去)/;

/** How a thing grows or shrinks: 涨了多少 asks of growth, and so does 今年的目标又是多少 behind it. */
export const measuredBy = /(涨|增长|下降|提高|提升|减少|压缩|上升|(?<!新)增|降)(?:了|到)?(?=多少|几)/;

/** Stands before what a question compares and is none of it. */
export const frameBefore =
  /^(?:请问|麻烦|帮我|我想知道|我?想问(?:一下)?|我?想知道|(?:这[份个]?)?(?:规划|文件|方案|计划|办法|通知|报告|政策)(?:里面|里|中|上)?(?:对|给|让|的)?(?!.{0,1}(?:和|与|跟))|面对|[^,;]{2,12}(?:原则|框架|背景|模式|机制|条件|情况|前提)(?:下|中|里)|[^,;]{2,5}里(?:面)?的?(?=.{2}))/;

/** Stands behind what a question compares and is none of it: 特色学科又各有几个. */
export const adverbBehind = /(?:又|都|也|还|则|一共|总共|到底|究竟|大概|这?(?:两个|两者|两项|二者))$/;

/** Words for more and less by which a question ranks two things. */
export const moreWords = '高|大|多|快|重|长|强|higher|larger|bigger|greater|faster|more';
export const lessWords = '低|小|少|慢|轻|短|lower|smaller|slower|less';

/** Pronouns of an English part for what the part before is about. */
export const pronoun = /\b(?:it|they|them|its|their)\b/g;
/** What an English question opens with before it names what it is about. */
export const englishOpening =
  /^(?:and |so )*(?:(?:is|are|was|were) there (?:any |an? )?|what (?:is|are|was) (?:the )?|which |how (?:many|much|large|big) |(?:is|are|was|were|does|do|did|will|can|has|have) (?:the |any |an? )?|who \w+ (?:the )?)/;
/** Where what an English question is about ends. */
export const englishVerb = / (?:is|are|was|were|will|does|do|did|has|have|had|can)\b.*$/;
/** Points at the document itself and says nothing of what is asked. */
export const deictic =
  /\b(?:for|in|of|by|under) (?:this|the) (?:sector|industry|field|plan|policy|document)\b/g;
