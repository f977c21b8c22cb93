import {previewAttributes, tagOf, type Choices} from './element-attributes.ts';

/** The pages that are shown in a frame, because their styles or scripts apply to a whole document. */
const pages: Readonly<Record<string, {readonly path: string; readonly title: string}>> = {
  hostile: {path: '/demo/page/frames/hostile.html', title: 'A page with hostile styles'},
  widget: {path: '/demo/page/frames/widget.html', title: 'A page that was made for the widget'},
  prerendered: {
    path: '/demo/page/frames/prerendered.html',
    title: 'A page whose server renders the form',
  },
};

/** Whether the chosen page is shown in a frame. */
export const isFramed = ({background = ''}: Choices): boolean => Object.hasOwn(pages, background);

/** The address of the chosen page, with what its form needs; empty if the page is not in a frame. */
export function framedPageAddress(choices: Choices, domain: string): string {
  const page = pages[choices['background'] ?? ''];
  const parameters = new URLSearchParams([
    ['tag', tagOf(choices)],
    ['theme', choices['theme'] ?? ''],
    ...previewAttributes(choices, domain).map(([name, value]) => [name, value]),
  ]);
  return page ? `${page.path}?${parameters}` : '';
}

/** Creates the frame for the chosen page. */
export function createFrame({background = ''}: Choices): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.title = pages[background]?.title ?? '';
  return frame;
}
