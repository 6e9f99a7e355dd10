/** The parts of the repository's manifest that the published one is made of. */
export interface SourceManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

/**
 * What the published package installs by npm's default settings. Everything else that the code uses is bundled: @xenova/transformers
 * would bring a sharp that downloads from outside while it installs, @langchain/community asks for peers that nobody needs here, and docx
 * brings a nanoid that does not run on Node 20.
 */
export const installed = [
  '@langchain/core',
  '@langchain/openai',
  '@libsql/client',
  '@modelcontextprotocol/sdk',
  '@node-rs/jieba',
  'commander',
  'mammoth',
  'opencc-js',
  'zod',
] as const;

/** The runtime that transformers.js is made for; it came with transformers.js before that was bundled. */
export const onnxRuntime = { name: 'onnxruntime-node', version: '1.14.0' } as const;

/** The manifest of the published package. */
export function publishedManifest(source: SourceManifest) {
  const { name, version, description, license, engines, optionalDependencies } = source;
  const versions = installed.map((dependency) => {
    const range = source.dependencies[dependency];
    if (range === undefined) throw new Error(`${dependency} is no dependency of the repository`);
    return [dependency, range] as const;
  });
  return {
    name,
    version,
    description,
    license,
    type: 'module',
    engines,
    bin: { [name]: 'dist/code/cli.js' },
    exports: {
      '.': { types: './dist/types/library/index.d.ts', default: './dist/code/index.js' },
      './package.json': './package.json',
    },
    dependencies: Object.fromEntries([...versions, [onnxRuntime.name, onnxRuntime.version]]),
    // Without it, exact search over the same vectors gives the same answers.
    optionalDependencies,
  };
}
