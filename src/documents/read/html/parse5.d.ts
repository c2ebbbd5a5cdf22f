declare module 'parse5' {
  interface Attribute {
    readonly name: string;
    readonly value: string;
  }

  interface Element {
    readonly nodeName: string;
    readonly tagName: string;
    readonly attrs: readonly Attribute[];
    readonly childNodes: readonly ChildNode[];
  }

  interface TextNode {
    readonly nodeName: '#text';
    readonly value: string;
  }

  interface OtherNode {
    readonly nodeName: '#comment' | '#documentType';
  }

  type ChildNode = Element | TextNode | OtherNode;

  /** The part of its tree that is walked here. */
  export interface DefaultTreeAdapterMap {
    readonly element: Element;
    readonly childNode: ChildNode;
  }

  export function parse(html: string): { readonly childNodes: readonly ChildNode[] };
}
