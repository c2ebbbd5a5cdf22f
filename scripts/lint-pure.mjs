// A lint rule of our own: layers of rules may not read the clock or chance; `today` is passed in (docs/decisions/0002).
const CLOCK = 'A rule never reads the clock: take `today` as a parameter.';
const CHANCE = 'Rules are deterministic: take the value as a parameter.';

const isNamed = (node, name) => node.type === 'Identifier' && node.name === name;
const isMember = ({ object, property }, of, name) => isNamed(object, of) && isNamed(property, name);

const pure = {
  create: (context) => ({
    NewExpression(node) {
      if (isNamed(node.callee, 'Date') && node.arguments.length === 0) context.report({ node, message: CLOCK });
    },
    MemberExpression(node) {
      if (isMember(node, 'Date', 'now')) context.report({ node, message: CLOCK });
      if (isMember(node, 'Math', 'random')) context.report({ node, message: CHANCE });
    },
  }),
};

export default { meta: { name: 'dondoc' }, rules: { pure } };
