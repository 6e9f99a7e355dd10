import type { Measure } from '../types.ts';

const firms =
  /企业|公司|厂商|商户|工商户|市场主体|经营者|经营主体|供应商|服务商|运营商|开发商|园区|创业|初创|投资者|项目|申请人|申报|单位/;
/** Those beside firms who are given something. */
const others =
  /(?:对|向|为|支持|鼓励|引导|动员|帮助|协助|促进|吸引|倡导|加大)(?:[^,，。；;]{0,24}的)?[^,，。；;]{0,12}(?:政府|部门|地区|地方|城市|城镇|各地|协会|学会|商会|社会组织|居民|农民|村民|个人|人口|群众|公众|市民|家庭|学生|教师|职工|老年人|残疾人|患者)/;

/**
 * Whether something is offered to firms: given, supported or encouraged and not for others only, or promoted of firms by their name. What a
 * text sets authorities to do is for nobody who could ask for it.
 */
export function isForFirms({ text, strength: { kind }, beneficiary, grant }: Measure): boolean {
  if (grant !== null) return true;
  if (kind === 'promotion' || kind === 'exploration') return firms.test(beneficiary?.text ?? '');
  return firms.test(text) || !others.test(text);
}
