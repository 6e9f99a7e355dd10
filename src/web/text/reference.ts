/**
 * A clause as a formal reference: `《…》三、(三)第2段`, with the quote `《…》三、(三)第2段：“…”`.
 *
 * @param title - of the document, without its angle quotes.
 */
export function formalReference(title: string, label: string, quote?: string): string {
  const reference = `《${title}》${label}`;
  return quote === undefined ? reference : `${reference}：“${quote}”`;
}
