/** What the placeholders of a flow file's URL stand for. */
export interface FlowSelection {
  readonly flowUrl?: string;
  readonly flow?: string;
  readonly flowVersion?: string;
  readonly localeTag: string;
}

/** The URL of a flow file; empty if no file is wanted. */
export function flowAddress({flowUrl, flow, flowVersion, localeTag}: FlowSelection): string {
  if (!flowUrl) return '';
  const values: Readonly<Record<string, string | undefined>> = {
    flow: flow || 'standard',
    flow_version: flowVersion || 'HEAD',
    locale: localeTag,
  };
  // A framework may set a URL object.
  return `${flowUrl}`.replace(/\{(flow|flow_version|locale)\}/g, (_, name: string) =>
    // `encodeURIComponent` throws on lone surrogates.
    encodeURIComponent(`${values[name]}`.replace(/\p{Cs}/gu, '')),
  );
}

/**
 * Finds the JSON of a flow whose URL is that of the script for the Capture widget.
 *
 * @returns where the JSON is; empty for any other URL
 */
export function jsonAddress(url: string): string {
  const [, app, locale, version, flow] = /\/flow\.js:(.+?):(.+?):(.+?):([^?#]+)/.exec(url) ?? [];
  return flow
    ? `https://d1lqe9temigv1p.cloudfront.net/widget_data/flows/${app}/${flow}/${version}/${locale}.json`
    : '';
}
