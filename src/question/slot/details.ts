import type { QuantityKind } from '../../text/quantities.ts';

/** A particular of a thing that people ask for and that stands in a text only by its own word. */
export interface Detail {
  /** How it is asked for, on folded text. */
  readonly cue: RegExp;
  /** What a sentence must have to tell it. */
  readonly shownBy: RegExp;
  /** Whether the word alone tells nothing without a number beside it. */
  readonly isFigure?: true;
  /** Kinds of number that such a one must be; any when absent. */
  readonly kinds?: readonly QuantityKind[];
}

/** Money promised: a plan that only encourages promises none. */
export const supportPromised: Detail = {
  cue: /(?:什么|啥|哪些|哪种|有没有|有无|给不给|发不发)[^,.?多]{0,4}(?:补贴|补助|奖补|奖励|奖金|资助|津贴)|(?:补贴|补助|奖补|奖励|奖金|资助|津贴)(?:政策)?(?:有哪些|有什么|有啥|有没有|没有?(?=[?,]|$)|有吗|吗|么)|(?:能|可以|可否|会)[^,.?]{0,8}(?:补贴|补助|奖补|奖励|资助|奖金|津贴)(?:吗|么|嘛|不)|what subsid|any subsid/,
  shownBy: /补贴|补助|奖补|奖励|奖金|资助|津贴|贴息|专项激励|财政激励|创新券/,
};

/** Whether somebody pays: a fund or a grant tells it, a thing to be bought does not. */
const moneyGiven: Detail = {
  cue: /(?<!多少|几)(?:给|出|掏|拨|发|补|贴)(?:点儿?|些|不(?:给|出|掏|拨|发|补))?(?:我们|咱们?|企业|公司)?(?:出|点|一点|些|补)?(?:钱|资金|经费)(?:吗|么|嘛|不|没)|(?:给|出|掏)不(?:给|出|掏)钱|(?:will|does|do|would) .{2,30}\bpay (?:for|towards)\b/,
  shownBy: /补贴|补助|奖补|奖励|奖金|资助|津贴|贴息|专项激励|财政激励|创新券|资金|经费|拨款|出资|基金/,
};

/**
 * Particulars that no paraphrase gives: a text that tells a model, an age or a rate of interest uses a word for it. General to policy
 * documents; the words are those of daily life, not of one plan.
 */
export const details: readonly Detail[] = [
  {
    cue: /员工|职工|从业人员|雇了|招多少人|headcount|employees/,
    shownBy: /员工|职工|从业人员|\d+(?:余|多)?(?:万)?人/,
    isFigure: true,
  },
  { cue: /型号|哪个版本|什么版本|几代产品|哪一代|\bmodel number/, shownBy: /型号|版本|v\d|\d+\.\d+版|第.代/ },
  { cue: /(?:什么|啥|哪个|哪种)(?:牌子|品牌|牌)|which brand/, shownBy: /品牌["“(:]|牌[(:]/ },
  supportPromised,
  moneyGiven,
  { cue: /专利号|商标号|备案号|许可证号|批号|patent number/, shownBy: /\d{6,}|号码/ },
  { cue: /二维码|公众号|小程序码|扫码|qr code/, shownBy: /二维码|公众号|扫码/ },
  {
    cue: /场馆|酒店|会场|体育场|几楼|哪栋|门牌|which venue|hotel/,
    shownBy: /场馆|酒店|会场|体育[场馆]|会展中心|号楼/,
  },
  {
    cue: /容量|产能|产量|日产|月产|年产(?![业值品])|装机/,
    shownBy: /容量|产能|产量|年产(?![业值品])|装机|达产/,
    isFigure: true,
  },
  {
    cue: /年龄|几岁|岁数|\d+岁|age limit/,
    shownBy: /(?:\d+|[一二两三四五六七八九十]+)周?岁|年龄/,
    isFigure: true,
  },
  { cue: /学历|(?:必须|得|要)(?:是)?(?:博士|硕士|本科|研究生)/, shownBy: /学历|博士|硕士|本科|研究生/ },
  { cue: /任期|任几年|几年一届|一届(?:几|多少)年|任职年限/, shownBy: /任期|每届|届期/ },
  {
    cue: /(?:多少|几)年(?:以内|之内|以上)(?:才|算)|连续(?:几|多少)年|成立(?:几|多少|满)[^,.?]{0,4}年/,
    shownBy: /连续.{1,3}年|成立.{0,6}年|满.{1,3}年/,
  },
  {
    // 定期 says that it is done again and again, not how often.
    cue: /多(?:久|长时间)[^,.?]{0,6}一(?:次|回)|多久[^,.?]{0,4}[?]?$|(?:几|多少)(?:天|个?月|年)[^,.?]{0,6}一(?:次|回)|how often/,
    shownBy:
      /每(?:隔)?(?:半|[一两三\d]+)?个?(?:年|月|季度|季|周|日|天)|(?:年|月|季|周)[一两]次|\d+个?(?:年|月|季度|周|工作日|日|天)|逐年/,
  },
  { cue: /有效期|失效|到期/, shownBy: /有效期|失效|有效至|施行至|执行至/ },
  {
    cue: /(?:哪条|哪部|什么|哪个)(?:法律|法规|法条|条例)|法律依据|which law|legal basis/,
    shownBy: /《[^》]*(?:法|条例|规定)》|依法|依据.{2,20}(?:法|条例)/,
  },
  {
    cue: /复议|申诉|(?<!水土)不服|投诉渠道|(?:找|向|跟)(?:谁|哪)[^,.?]{0,4}(?:投诉|反映|举报)|(?:投诉|举报)(?:到|给|找)(?:谁|哪)|appeal/,
    shownBy: /复议|申诉|投诉/,
  },
  {
    cue: /利率|利息|几厘|贷款额度|interest rate|loan quota/,
    shownBy: /利率|利息|贴息|额度|基准/,
    isFigure: true,
  },
  {
    cue: /怎么收费|收费标准|收多少|(?:要不要|得|要|用|需要?)(?:花钱|交钱|付费|收费|掏钱买)|(?:免费|收费|收钱|花钱|要钱)(?:吗|么|不|嘛)|(?:费用|价格|票价|学费|服务费|手续费|单价|造价)(?:是)?(?:多少|几)|how much does it cost|what is the (?:price|fee)/,
    shownBy: /收费|费用|价格|票价|学费|造价|免费/,
  },
  {
    cue: /担责|赔偿|谁赔|谁(?:来)?承担责任|谁(?:来)?兜底|算谁的|(?:赔|责任|账)[^,.?]{0,4}算|(?:赔|怪)(?:在)?[^,.?]{0,10}(?:还是|或者)[^,.?]{0,8}(?:赔|怪)?|(?:撞|伤|出事|出了事|事故|坏了)[^?]{0,12}算[^,.?]{1,10}还是|liab/,
    shownBy: /赔偿|赔付|责任由|承担.{0,6}责任|担责|负.{0,4}责任|由.{2,20}(?:赔|承担)/,
  },
  {
    cue: /由(?:哪(?:些|几[个家])|什么|谁)[^,.?]{0,8}(?:组成|构成)(?<!(?:内容|部分|要素|模块|系统|板块|层次|环节)(?:组成|构成))|(?:哪些|哪几[个家])(?:部门|部委|委办局|单位|机构|专家|成员)[^,.?]{0,4}(?:组成|构成|凑|参加)|成员(?:单位|名单)?(?:都)?(?:有|是|包括)(?:哪些|哪几|谁)/,
    shownBy:
      /由.{2,}(?:组成|构成)|成员|组成(?:单位|部门)|[\u4e00-\u9fff](?:局|委|厅|部|办|院|会)、[\u4e00-\u9fff()]{1,14}(?:局|委|厅|部|办|院|会)/,
  },
  {
    cue: /(?:钱|费用?|资金|经费)(?:是|都|该|要|由|归|得)*(?:由)?谁(?:来)?(?:出|掏|付|交|缴|承担|负担|投)|谁(?:来)?(?:出钱|掏钱|付钱|买单|付费|出资)|(?:钱|费用?|资金|经费)(?:是|由|归|该)*[^,.?]{1,8}(?:出|掏|付|承担|负担)(?:的)?(?:还是|或者)/,
    shownBy: /资金|经费|出资|费用|投入|财政|社会资本|自筹|承担|缴纳|缴费|由.{2,16}(?:支付|负担)/,
  },
  {
    cue: /(?:社保|保险|公积金)(?:费)?(?:是|都|该|要|由|归|得)*(?:由)?谁(?:来)?(?:出|交|缴|付|承担)/,
    shownBy: /社保|社会保险|保险费|公积金/,
  },
  {
    cue: /(?:办|要|拿|取得|需要?|持|考)[^,.?]{0,4}(?:哪些|什么|啥|几个)(?:证|资质|执照|牌照|许可)(?!明|据)/,
    shownBy: /证书|资质|执照|牌照|许可|资格|持证/,
  },
  {
    cue: /版权|(?:产权|专利|数据|成果|著作权)[^,.?]{0,4}归谁|(?:产权|所有权|著作权|数据)归[^,.?]{1,8}还是归/,
    shownBy: /版权|著作权|产权归|权属|所有权|归.{1,8}(?:所有|享有)/,
  },
  {
    cue: /按(?:照)?(?:哪个|哪些|什么|啥)(?:规范|规程|国标)/,
    shownBy: /<[^>]+>|按照?.{2,}(?:规范|规程)|(?<![a-z\d])gb\/?t?(?![a-z])|符合.{2,}(?:规范|标准)/,
  },
  {
    cue: /(?:审批|办理|办结|受理|答复|审核)(?:的)?(?:时限|期限)/,
    shownBy:
      /\d+个?(?:工作日|日|天|月|小时)|[一二两三四五六七八九十]+个?(?:工作日|日内)|(?:时限|期限)(?:为|是|不超过)/,
  },
  // What another document says is not told by naming it.
  {
    cue: /<[^>]+>(?:里面?|中|的)?(?:一共|总共|共)?(?:分为|分成|包括|包含|有|由)(?:哪|几|什么|多少)|<[^>]+>[^,.?]{0,4}(?:主要|具体)?(?:内容|规定|要求)(?:是|有)(?:什么|哪)|(?:包括|有)(?:哪些|哪几)(?:个|条)?条款/,
    shownBy: />[^;]{0,10}(?:分为|包括|包含|共分|由|规定|明确|提出|要求)|条款[^;]{0,6}(?:包括|有|为|是)/,
  },
  {
    cue: /哪(?:个|一?段|几个|些)?(?:频段|频率)|(?<!更新|检查|巡检|监测|报送|检测)(?:频段|频率)(?:是|为)?(?:多少|哪)/,
    shownBy: /\d(?:mhz|ghz|khz|兆赫|吉赫|千赫)/,
  },
  {
    cue: /(?:什么|哪些|啥)(?:样的)?待遇|待遇(?:是什么|有(?:哪|什么|啥)|(?:怎么|如何)(?:兑现|落实|发|给))|享受[^,.?]{0,6}待遇/,
    shownBy: /待遇|补贴|津贴|奖励|奖金|安家|住房|落户|子女|编制|工资|薪/,
  },
  {
    cue: /持股|股比|股权比例|控股|入股|(?:占|出)[^,.?]{0,4}股份|股份[^,.?]{0,4}占|独资[^,.?]{0,8}(?:吗|(?<!什)么|不)|(?:独资|全资|控股)还是|还是(?:非得|必须|要|得)?[^,.?]{0,6}合资/,
    shownBy: /持股|股比|股权|控股|入股|股份|独资|合资|外资/,
  },
  {
    // Whether data may leave the country.
    cue: /(?:(?:传|存)(?:到|回|去|出|给|往)?|(?:流|送|带|拿|发|导)(?:到|回|去|出|给|往))(?:国外|境外|海外|外国)|(?:数据|信息)[^,.?]{0,4}出境/,
    shownBy: /出境|跨境|境外|国外|海外/,
  },
  {
    // Whether somebody must be on board, or stand by.
    cue: /(?:配|坐|(?<![取获])得|需要|(?<!需)要|派|留|带)(?:着|有)?(?:个|名|一个|一名)?(?:安全员|驾驶员|司机|押运员|操作员|值守)(?!从业|资格|证|培训)|驾驶座上|(?:坐|配|留)(?:着)?(?:个|名)?人(?:盯|看|守)/,
    shownBy: /安全员|驾驶员|司机|押运员|操作员|值守|驾驶人|驾驶座/,
  },
  { cue: /开源(?!社区|软件|项目|生态|平台|芯片|技术|系统|节流)/, shownBy: /开源|开放源/ },
  { cue: /名额|配额|指标怎么分/, shownBy: /名额|配额|指标/ },
  { cue: /满意度|满意率|投诉率|satisfaction/, shownBy: /满意|投诉率/, isFigure: true },
  { cue: /工资|薪资|薪水|月薪|年薪|salary|wage/, shownBy: /工资|薪/, isFigure: true, kinds: ['amount'] },
  { cue: /英文(?:名|全称|单词)|in english called/, shownBy: /[a-z]{2,} [a-z]{2,}/ },
];

/** Asks for a figure: 职工培训怎么安排, 提高满意度的措施 and 工资待遇怎么样 do not. */
const figureAsked =
  /多少|几(?!乎|项|个方面)|多[大高长久快]|\d|百分|占|招|雇|(?:率|度|额|量|龄|数|能|资|薪|息|规模|容量|产能|年龄|岁数)(?:的)?(?:是|为|有|达到|要|能|目标|标准|上限|限制|要求|门槛)|[率度额量龄数能资薪息](?:的?目标)?[?]?$|\bhow\b|what (?:is|are|was)|age limit|interest rate|loan quota/;

const howItIsDone =
  /(?:怎么|如何|怎样|咋)(?:去|来|才能)?(?:提高|提升|改善|保障|增加|降低|扩大|解决|安排|落实)/;

/** The particulars that a question asks for. */
export function detailsAsked(folded: string): Detail[] {
  const isFigureAsked = figureAsked.test(folded) && !howItIsDone.test(folded);
  return details.filter(({ cue, isFigure }) => cue.test(folded) && (isFigure !== true || isFigureAsked));
}
