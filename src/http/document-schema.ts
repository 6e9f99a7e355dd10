import { z } from '@hono/zod-openapi';
import { documentStatuses, exampleKinds, repairKinds } from '../corpus/types.ts';

const offset = z.int().min(0);

export const documentSummarySchema = z
  .object({
    id: z.string(),
    title: z.string(),
    issuer: z.string().nullable(),
    period: z.object({ from: z.int(), to: z.int() }).nullable(),
    status: z.enum(documentStatuses),
    language: z.enum(['zh', 'zh-Hant']),
    characters: offset.openapi({ description: 'Length of the canonical text in UTF-16 code units.' }),
    sections: offset.openapi({ description: 'Number of clauses, the smallest units that can be cited.' }),
  })
  .openapi('DocumentSummary');
export type DocumentSummary = z.infer<typeof documentSummarySchema>;

/** A node of the outline with its whole subtree. */
export interface OutlineView {
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly start: number;
  readonly end: number;
  readonly children: readonly OutlineView[];
}

const outlineSchema: z.ZodType<OutlineView> = z
  .object({
    id: z.string(),
    label: z.string(),
    title: z.string(),
    start: offset,
    end: offset,
    children: z.lazy(() => z.array(outlineSchema).readonly()),
  })
  .openapi('OutlineNode');

export const exampleSchema = z
  .object({ kind: z.enum(exampleKinds), zh: z.string(), 'zh-Hant': z.string(), en: z.string() })
  .openapi('ExampleQuestion');

export const documentDetailSchema = documentSummarySchema
  .extend({
    titleSource: z.enum(['received', 'supplied', 'file-name']),
    outline: z.array(outlineSchema).readonly(),
    source: z.object({ name: z.string(), sha256: z.string() }),
    repairs: z
      .record(z.enum(repairKinds), offset)
      .openapi({ description: 'Number of repairs of each kind.' }),
    area: z
      .object({ name: z.string(), districts: z.array(z.string()).readonly() })
      .nullable()
      .openapi({ description: 'The place that the document is of, with what lies in it.' }),
    examples: z.array(exampleSchema).readonly().openapi({ description: 'Questions to begin with.' }),
  })
  .openapi('Document');
export type DocumentDetail = z.infer<typeof documentDetailSchema>;

export const sectionSchema = z
  .object({
    id: z.string(),
    label: z.string(),
    heading: z.array(z.string()).readonly(),
    text: z.string(),
    start: offset,
    end: offset,
    previous: z.string().nullable().openapi({ description: 'Id of the clause before.' }),
    next: z.string().nullable().openapi({ description: 'Id of the clause after.' }),
  })
  .openapi('Section');

export const repairSchema = z
  .object({
    kind: z.enum(repairKinds),
    raw: z.string(),
    canonical: z.string(),
    rawStart: offset,
    rawEnd: offset,
    start: offset,
    end: offset,
    rule: z.string(),
  })
  .openapi('Repair');
