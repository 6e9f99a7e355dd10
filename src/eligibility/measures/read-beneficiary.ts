import type { MeasureCondition, MeasurePart } from '../types.ts';

const who =
  '企业|公司|团队|机构|人才|园区|高校|科研院所|院校|平台|供应商|服务商|运营商|投资商|开发者|创业者|用户|单位|项目|资本|院所|载体|基地|群体';
/** 对A给予, 支持A做, 鼓励A: A ends with one of those who may get something. */
const named = new RegExp(
  `(?:对|支持|鼓励|引导|帮助|协助|推动|组织|培育|吸引|引进|面向|为)((?!的)(?:(?!对|支持|鼓励|给予|予以)[^,，。；;]){0,40}?(?:${who})(?:、[^,，。；;]{1,16}?(?:${who}))*)`,
);
const plain =
  /^([^,，。；;]{0,30}?(?:企业|公司|服务商|供应商))(?=开展|实施|建设|购置|购买|设立|租[用赁]|取得|获得|入驻|新?引进|全职|以|在|与|按)/;
/** 完成首次交易的企业,按…: of a whole phrase that ends with them, who they are. */
const ending = /^[^,，。；;]*的([^,，。；;的]{0,12}?(?:企业|公司|单位|机构|研究生|人才))(?=[,，])/;

/** Who gets something, as the text says; `null` where it names nobody. */
export function readBeneficiary(text: string, base: number): MeasurePart | null {
  const match = named.exec(text) ?? plain.exec(text) ?? ending.exec(text);
  const found = match?.[1];
  if (match === null || found === undefined) return null;
  const start = match.index + match[0].lastIndexOf(found);
  return { text: found, start: base + start, end: base + start + found.length };
}

/** What the one who gets something has to do: 开展工程产品首轮流片, 购置关键研发设备及工具. */
export function readActivity(
  text: string,
  base: number,
  beneficiary: MeasurePart | null,
): MeasureCondition | null {
  if (beneficiary === null) return null;
  const from = beneficiary.end - base;
  const rest = text.slice(from);
  const stop = rest.search(/[,，。；;]|(?:省级|市级)?(?:按|给予|予以)|的$/);
  const said = (stop < 0 ? rest : rest.slice(0, stop)).replace(/的$/, '');
  // （含材料…）上一年度购置: what explains, and the time, are not what is done.
  const skipped = /^(?:[(（][^()（）]*[)）])?(?:上一?年度|当年)?/.exec(said)?.[0].length ?? 0;
  const doing = said.slice(skipped);
  const isDone =
    /^(?:积极|加快|联合|牵头|参与|开展|实施|建设|购置|购买|使用|应用|运用|采用|打造|加强|加大|建立|设立|完成|进行|申报|引进|组建|研发|开发|推广|上|携带|落户|落地|来|在|对照|依托|利用|与|将|面向|围绕|提升|提高|发展|创建|承担|搭建|构建|制定|拓展|寻求|入驻|走|向|获得|取得|租用|租赁|通过|签订|缴纳|提供|以|全职|新引进|主导|首次)/.test(
      doing,
    );
  if (doing.length < 3 || !isDone) return null;
  return {
    about: 'activity',
    text: doing,
    start: base + from + skipped,
    end: base + from + skipped + doing.length,
  };
}
