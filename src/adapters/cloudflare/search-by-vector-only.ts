/** LangChain's stores want embeddings of their own for searches by text, which are not made here. */
export const searchByVectorOnly = {
  embedDocuments: () => Promise.reject(new Error('This store is searched by vector only')),
  embedQuery: () => Promise.reject(new Error('This store is searched by vector only')),
};
