const BANNED_MEMBERS = new Set(['Date.now', 'Math.random', 'performance.now', 'crypto.randomUUID', 'crypto.getRandomValues']);
const BANNED_GLOBALS = new Set(['process', 'Buffer', 'fetch', 'setTimeout', 'setInterval', 'globalThis', 'require']);

/** A domain room decides from what it is given: no clock, no randomness, no environment. */
export const pureDomain = {
  meta: {
    type: 'problem',
    docs: { description: 'forbid clocks, randomness and the environment in domain rooms' },
    messages: { impure: '{{what}} makes a domain room impure; pass the value in.' },
    schema: [],
  },
  create: (context) => ({
    MemberExpression(node) {
      if (node.object.type !== 'Identifier' || node.property.type !== 'Identifier') return;
      const what = `${node.object.name}.${node.property.name}`;
      if (BANNED_MEMBERS.has(what) || node.object.name === 'Intl') context.report({ node, messageId: 'impure', data: { what } });
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length === 0) {
        context.report({ node, messageId: 'impure', data: { what: 'new Date()' } });
      }
    },
    'Program:exit'(program) {
      const scope = context.sourceCode.getScope(program);
      for (const { identifier } of scope.through) {
        if (BANNED_GLOBALS.has(identifier.name)) context.report({ node: identifier, messageId: 'impure', data: { what: identifier.name } });
      }
    },
  }),
};
