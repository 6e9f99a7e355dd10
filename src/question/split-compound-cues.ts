/** Cues that cut a question into parts, on folded text. */

/** Asks something: a segment without one of these is context, not a question of its own. */
export const interrogative =
  /多少|几(?!乎)|哪|什么|啥|谁|怎么|怎样|如何|咋|为何|为什么|干嘛|吗|呢|多(?:高|长|久|远|快|重|宽|大(?!数据|多|数))|(?:快|多|高|大|早)还是(?:慢|少|低|小|晚)|what|which|how|who|when|where|why|^(?:is|are|was|were|does|do|did|will|can|has|have)\b/;

/** The words that ask, with the counter behind them: what is left of a question without them says what it is about. */
export const askingWords =
  /(?:要?(?:做|达|搞|发展|建)到?)?多(?:大(?!数据|多|数)|高|长|久|远|快|重|宽)(?:的?(?:规模|面积|体量|时间))?|(?:是|有|为|叫)?(?:多少|第?(?<![哪那这好])几(?!乎))(?:多)?(?:个百分点|平方公里|公里|月几[号日]|月份?|艘次|[个家所项条座名人位台处件种类级成倍番户套张次点年天块门支辆艘])?|哪(?:一)?(?:些|几[个家所项条座]|[个里儿年天条栋])?|什么(?:时候|样的?|地方)?|啥(?:时候|样的?)?|谁|怎么样?|怎样|如何|咋|为何|为什么|干嘛|[吗呢]$/;

const verbsBehind = [
  '(?:达到|拥有|累计|入选)',
  '增长(?=[了到]|$)',
  '占(?=全|[了到]|$)',
  '是(?=[要在为由从让不怎靠拿干做第]|$)',
  '(?<![重主需必])要(?=[做建达到搞打把让怎在抓补弄推实形培突攻干加拿走冲上修]|新[建增]|$)',
  '能(?=[给拿补够做干搞享领申得帮]|$)',
  '会(?=[不有给怎是按])',
  '(?<!思)想(?=[要在把做冲让问])',
  '打算',
  '计划(?=[建新培到做投引完让])',
  '在(?=20|全|这|那|[^,]{1,8}(?:里|上|中|方面|领域|环节|那块|这块)|$)',
  '[与跟](?=[^,]{1,8}(?:结合|相比|合作|对接))',
  '(?:都|还|又)(?=[是有要会在能得该打准想])',
  '有(?=了|$)',
  '(?:搞|弄)(?=[成得到出了个]|$)',
  '干(?=[了成嘛]|$)',
  '(?:叫|搁|归)$',
].join('|');

/**
 * Where what a question is about ends and what it asks of it begins: 国家级企业技术中心|目前拥有多少家, 互联网出口带宽|到2020年底达到多少. What is
 * said behind it belongs to the first question alone. The words that ask have been taken out before.
 */
export const predicate = new RegExp(
  `(?<=..)(?:(?:截至|截止|到)?(?:20)?\\d{2}年|"?十[一二三四五六]五|目前|现在|眼下|如今|当前|原先|原来|过去|以前|前[几两三五]年|(?:${verbsBehind})(?![^,]{0,8}的[^,]{2}))`,
);

/** Names a time of its own: what the part before says of its time does not hold for it. */
export const timeWord =
  /目前|现在|眼下|如今|现有|当前|以后|往后|后面|今后|未来|接下来|期末|去年|今年|明年|前年|上年|\b(?:now|currently|last year|this year|next year)\b/;

/** A time where a question puts it: 到2025年, 去年. */
export const timePhrase =
  '(?:(?:截至|截止到?|到)?(?:(?:19|20)?\\d{2}年(?:底|末)?|"?十[一二三四五六]五"?(?:期间|末)?)|去年|今年|明年|前年|上年|目前|现在|眼下|如今|当前)';

/** What is said of a thing, as against a thing. */
export const measure =
  /(?:增速|增长率|增幅|目标|占比|比重|数量|产值|收入|营收|规模|标准|名称|时间|地点|金额|比例|面积|人数|原因|条件)$/;

/** Asks whether: 走得近不近, 有没有奖, 能先贷不. Words that ask so make no question of their own: 对不对, 是不是. */
export const asksWhether =
  /^(?!无论|不论|不管|只要|.*(?:动不动|时不时|一点没有)|.?(?:[对是行好可]不[对是行好可]以?|有没有|是不是)[吧啊呀呢]?$)(?:.*(?:(?<![动时]不)(?<asks>[\u4e00-\u9fff])(?:不|没)\k<asks>(?!就)|有没有|是否|能否|可否).*|.{3,}(?<![要过])(?:不|没有?))[啊呀呢]?$/;

/** Begins something else: 还有家里宽带网速排第几, 再一个. */
export const besides =
  /^(?:还有|另外|再一个|再有|再就是|此外|以及|顺便(?:再)?(?:问(?:一?下)?)?|(?:还|再)?想问(?:一?下)?),?(?!多少|几|哪|什么|啥|谁|怎|如何|\d|[一二三四五六七八九十两]+[个家项条])(?=.{6})/;

/** Names a thing of its own beside the first: 小公司又该往哪条道上走. */
export const contrasted =
  /^(?![一每这那其])[^,在到把被从对跟与和由按给让]{2,8}?(?:又|(?<![细原规准法总])则|那边又?)(?=.{2})/;

/** Says that one asks, and nothing of what. */
export const askingFrame =
  /^(?:对了|另外|顺便|还|再|我|想|请|麻烦|也|就|that said)*(?:问|请教|打听)(?:一?下)?$/;

/** Who asks: 我儿子学软件的. */
export const asker = /^(?:我|俺|咱|本人|本公司|敝|我们|as an? |i am |i'm )/;

/** A question that opens so is about what stood before it: 有什么补贴, 能申请多少. */
export const opensWithoutSubject =
  /^(?:有|能|可以|可|要|会|该|应|想|给|怎|如何|哪|什么|啥|谁|多|几|都|还|又|去|找|到|从|在|目前|现在|今|明|去)/;

/** Names a time to come at its head: 往后五年, 接下来几年. */
export const timeToCome =
  /^(?:往后|今后|未来|接下来|后[面头续]|以后|下一步)(?:的?[几两三五十\d]+年)?(?:里|内)?/;

/** Says behind a time what is done or measured, and not of what: 计划新建多少家, 定的涨幅更快还是更慢. */
export const bareBehindTime =
  /^(?:计划|打算|新建|新增|再|建成|累计|拥有|达到|实现|培育|(?:定|设|提)?的?(?:涨幅|增幅|增速|增长率|目标|占比|比重|规模|数量))/;

/** Points back to what the question before was about: 这笔钱几时到账, 他们多久开一次会, 比那时候快还是慢. */
export const pointsBack =
  /^(?:那么?)?(?:这(?!份|里有|个(?:规划|文件|计划|政策|办法))|它|他们|人家|其中|当中)|比(?:那|之前|以前|现在|先前|原来)/;

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
