import type { Detail } from './details.ts';

/** A benefit of a kind of its own: what is said of support in general does not tell whether it is given. */
export interface Benefit extends Detail {
  /** Words of which a text that gives it has one. */
  readonly forms: readonly string[];
}

/** Benefits that people ask for by name. On folded text. */
export const benefits: readonly Benefit[] = [
  {
    cue: /(?:租税|税收|税务|税费|纳税|缴税|赋税|个税|所得税|增值税)(?:方面)?的?(?:优惠|减免|返还|补贴|减让)(?:政策|措施)?|免税|减税|退税|少(?:交|缴)税|抵税|tax (?:break|incentive|relief|exemption|credit|deduction|benefit|rebate)s?/,
    shownBy: /(?<!保)税(?!务(?:局|部门|机关))/,
    forms: ['税收', '减税', '免税', '退税', '税费', '税负', '所得税', '增值税', '契税', '加计扣除'],
  },
  {
    cue: /(?:住房|购房|买房|租房|安家|房租)的?(?:补贴|补助|优惠|津贴)|安家费|人才公寓|housing (?:subsid|allowance|benefit)\w*/,
    shownBy: /住房|安家|人才公寓|租房|购房|公租房/,
    forms: ['住房', '安家', '公寓', '租房', '购房', '公租房'],
  },
  {
    cue: /(?<!(?:转|迁|入|落|上|有|是|把|城市|城镇|农村|农业|本地|外地|本市|的)了?)户口(?!本|簿|以后|后|所在|登记|迁|转|性质|人口|类)|(?:人才|大学生|毕业生|博士|硕士|本科|个人|我(?!们|公司|厂|[^,.?]{0,4}[选挑])|孩子|家属|外地人)[^,.?]{0,8}落户/,
    shownBy: /户口|户籍|(?:人才|毕业生|人员|人口)[^,;]{0,10}落户/,
    forms: ['户口', '户籍', '落户'],
  },
  {
    cue: /(?:免|减|降)(?:房|场地)?租金?|(?:房租|租金|场地费?)的?(?:减免|优惠|补贴)|rent(?:al)? (?:subsid|relief|reduction)\w*/,
    shownBy: /租金|房租|免租|减租|场地费/,
    forms: ['租金', '房租', '免租', '减租', '场地费'],
  },
  {
    cue: /(?:电费|电价|水费|水电费?)[^,.?]{0,4}(?:优惠|补贴|减免|便宜|打折)/,
    shownBy: /电价|电费|用电成本|水费|水价/,
    forms: ['电价', '电费', '用电成本', '水费', '水价'],
  },
  {
    cue: /社保费?[^,.?]{0,4}(?:补贴|减免|优惠|缓缴|返还)/,
    shownBy: /社保|社会保险|(?:养老|失业|工伤)保险/,
    forms: ['社保', '社会保险', '养老保险', '失业保险', '工伤保险'],
  },
  {
    cue: /(?:生育|育儿|生娃|生孩子)[^,.?]{0,4}(?:补贴|津贴|补助|奖励)/,
    shownBy: /(?:生育|育儿|托育)[^,;]{0,10}(?:补贴|津贴|补助|奖励|补偿)/,
    forms: ['生育', '育儿'],
  },
];

/** The benefit that a folded question asks for by name, and that name; `null` when it asks for none. */
export function benefitAsked(folded: string): { readonly benefit: Benefit; readonly name: string } | null {
  for (const benefit of benefits) {
    const name = benefit.cue.exec(folded)?.[0];
    if (name !== undefined) return { benefit, name };
  }
  return null;
}
