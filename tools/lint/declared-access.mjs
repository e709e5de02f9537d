const ENTRY_POINTS = new Set(['Query', 'Mutation', 'Subscription']);

const decoratorName = (decorator) => {
  const { expression } = decorator;
  const callee = expression.type === 'CallExpression' ? expression.callee : expression;
  return callee.type === 'Identifier' ? callee.name : null;
};

/** Every query, mutation and subscription says who may call it: a forgotten rule must not become an open door. */
export const declaredAccess = {
  meta: {
    type: 'problem',
    docs: { description: 'require @Access on every GraphQL entry point' },
    messages: { missing: '{{kind}} {{name}} declares no access rule; add @Access(...).' },
    schema: [],
  },
  create: (context) => ({
    MethodDefinition(node) {
      const names = (node.decorators ?? []).map(decoratorName);
      const kind = names.find((name) => ENTRY_POINTS.has(name));
      if (kind && !names.includes('Access')) {
        context.report({ node: node.key, messageId: 'missing', data: { kind, name: node.key.name ?? 'method' } });
      }
    },
  }),
};
