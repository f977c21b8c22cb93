import type {Contender} from './contenders.ts';

/** A page as a site has it, with one contender in it; empty without one. */
export const sitePage = (contender?: Contender): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>A page</title>
<link rel="icon" href="data:,">
<meta name="viewport" content="width=device-width">
<style>body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 40em }
${contender?.styles ?? ''}</style>
${contender?.script ? `<script src="/${contender.script}.js" defer></script>` : ''}
</head>
<body>
<h1>Welcome</h1>
<p>What stands above the form.</p>
${contender?.body ?? ''}
<p>What stands below the form.</p>
</body>
</html>
`;
