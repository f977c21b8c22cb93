import {readdirSync, readFileSync} from 'node:fs';
import ts from 'typescript';

/** What stands for the parts of a message that vary. */
const GAP = '…';

const hasWords = /\w{4}/;

/** The texts of names, such as the parameters of a function for one call. */
type Scope = ReadonlyMap<string, string>;

const scripts = readdirSync('src', {recursive: true, encoding: 'utf8'})
  .filter((path) => path.endsWith('.ts') && !/^(cli|frameworks)\b/.test(path))
  .map((path) => `src/${path}`);

function parse(path: string): ts.SourceFile {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
}

function nodesIn(node: ts.Node): readonly ts.Node[] {
  const nodes = [node];
  ts.forEachChild(node, (child) => void nodes.push(...nodesIn(child)));
  return nodes;
}

const calleeOf = (node: ts.Node) =>
  ts.isCallExpression(node) && ts.isIdentifier(node.expression) ? node.expression.text : '';

const keyOf = (name: ts.Identifier) => `${name.getSourceFile().fileName} ${name.text}`;

/** The parameters and the result of a function that is only an expression. */
interface ExpressionFunction {
  readonly parameters: readonly string[];
  readonly body: ts.Expression;
}

/** Reads the messages in the sources. */
class MessageReader {
  readonly #files = scripts.map(parse);
  /** The functions that make a part of a message, or a failure. */
  readonly #functions = new Map<string, ExpressionFunction>();
  /** The texts of constants, by file and name. */
  readonly #constants = new Map<string, ts.Expression>();

  constructor() {
    for (const node of this.#files.flatMap(nodesIn)) {
      if (!ts.isVariableDeclaration(node) || !ts.isIdentifier(node.name)) continue;
      const {initializer} = node;
      if (!initializer) continue;
      if (ts.isArrowFunction(initializer) && !ts.isBlock(initializer.body)) {
        const parameters = initializer.parameters.map(({name}) => name.getText());
        this.#functions.set(node.name.text, {parameters, body: initializer.body});
      } else if (ts.isStringLiteralLike(initializer) || ts.isTemplateExpression(initializer)) {
        this.#constants.set(keyOf(node.name), initializer);
      }
    }
  }

  read(): readonly string[] {
    const nodes = this.#files.flatMap(nodesIn);
    const messages = nodes.map((node) => this.#message(node));
    // A message without words of its own is Capture's.
    return [...new Set(messages)].filter((message) => hasWords.test(message));
  }

  /** The message that a call writes to the console; empty for any other node. */
  #message(node: ts.Node): string {
    if (!ts.isCallExpression(node)) return '';
    const callee = calleeOf(node);
    const [, second, ...more] = node.arguments;
    if (callee === 'warn' && second) {
      const message = this.#text(second);
      if (!hasWords.test(message)) throw new Error(`no text can be read from ${node.getText()}`);
      return message;
    }
    if (callee === 'write' && second) {
      const message = this.#text(second).replace(`<${GAP}> `, '');
      return more.length ? `${message} ${GAP}` : message;
    }
    const maker = this.#functions.get(callee);
    if (maker && calleeOf(maker.body) === 'failure') {
      return this.#failure(maker.body as ts.CallExpression, this.#scope(maker, node));
    }
    // Other codes come from Capture.
    const hasCode = second && ts.isStringLiteral(second);
    return callee === 'failure' && hasCode && !this.#isMaker(node) ? this.#failure(node) : '';
  }

  /** Whether a call of `failure` is the body of a function: then that function's calls have the texts. */
  #isMaker(node: ts.Node): boolean {
    return [...this.#functions.values()].some(({body}) => body === node);
  }

  #failure({arguments: [kind, error, description]}: ts.CallExpression, scope: Scope = new Map()) {
    // The visitor alone can correct fields: the console is not told.
    if (!kind || !error || !description || this.#text(kind, scope) === 'fields') return '';
    return `${this.#text(error, scope)}: ${this.#text(description, scope)}`;
  }

  #scope({parameters}: ExpressionFunction, call: ts.CallExpression): Scope {
    return new Map(
      parameters.map((name, i) => {
        const argument = call.arguments[i];
        return [name, argument ? this.#text(argument) : GAP];
      }),
    );
  }

  /** The text of an expression, with gaps for what varies. */
  #text(node: ts.Expression, scope: Scope = new Map()): string {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node)) {
      const spans = node.templateSpans.map(
        ({expression, literal}) => this.#text(expression, scope) + literal.text,
      );
      return node.head.text + spans.join('');
    }
    if (ts.isIdentifier(node)) {
      const constant = this.#constants.get(keyOf(node));
      return scope.get(node.text) ?? (constant ? this.#text(constant) : GAP);
    }
    const made = this.#functions.get(calleeOf(node));
    if (made && ts.isCallExpression(node)) return this.#text(made.body, this.#scope(made, node));
    return GAP;
  }
}

/** The messages that the scripts for browsers write to the console, with `…` for the parts that vary. */
export const consoleMessages = (): readonly string[] => new MessageReader().read();
