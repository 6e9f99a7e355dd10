/**
 * The part that is used of a Worker's `AI` binding (https://developers.cloudflare.com/workers-ai/configuration/bindings/). A Worker's
 * environment is declared with this type: the overloads of Cloudflare's own, one for each model, fit no plain signature.
 */
export interface AiBinding {
  /**
   * Runs a model.
   *
   * @returns what the model gives; with `stream` among the inputs, a stream of server-sent events
   */
  run(model: string, inputs: object, options?: { readonly signal?: AbortSignal }): Promise<unknown>;
}
