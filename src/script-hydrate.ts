// What the classic script holds for pages whose forms a server has rendered.
import './platform/clobbered-document.ts';
import './hydrate.ts';
import './script.ts';
