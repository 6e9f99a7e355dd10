import type { IStylesOptions } from 'docx';
import type { AnswerLanguage } from '../text/language.ts';

type Docx = typeof import('docx');

/** Faces that come with Word and with WPS; what is missing, the reader's program replaces. */
const fonts = { zh: 'SimSun', 'zh-Hant': 'PMingLiU', en: 'SimSun' } as const;
const headingFonts = { zh: 'SimHei', 'zh-Hant': 'PMingLiU', en: 'SimHei' } as const;
const localeOf = { zh: 'zh-CN', 'zh-Hant': 'zh-TW', en: 'zh-CN' } as const;
/** A4 in twentieths of a point. */
export const pageSize = { width: 11_906, height: 16_838 };
/** In half points. */
export const textSize = 22;
export const mutedColor = '595959';

/** The look of every Word file. */
export function docxStyles(language: AnswerLanguage, { LineRuleType }: Docx): IStylesOptions {
  const font = (eastAsia: string) =>
    // The hint sets quotation marks and dashes, which both scripts have, as Chinese ones.
    ({ ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia, hint: 'eastAsia' }) as const;
  const spacing = (before: number, after: number) => ({
    before,
    after,
    line: 312,
    lineRule: LineRuleType.AUTO,
  });
  const heading = { font: font(headingFonts[language]), bold: true, color: '000000' };
  return {
    default: {
      document: {
        run: {
          size: textSize,
          font: font(fonts[language]),
          language: { value: 'en-US', eastAsia: localeOf[language] },
        },
        paragraph: { spacing: spacing(0, 120) },
      },
      title: { run: { ...heading, size: 36 }, paragraph: { spacing: spacing(0, 160) } },
      heading2: { run: { ...heading, size: 26 }, paragraph: { spacing: spacing(320, 60) } },
    },
  };
}
