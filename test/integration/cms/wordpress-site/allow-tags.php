<?php
// Lets authors write the tags in a file, as a site may do with this filter.
add_filter(
	'wp_kses_allowed_html',
	function ( $tags, $context ) {
		$more = json_decode( file_get_contents( __DIR__ . '/allowed-tags.json' ), true );
		return 'post' === $context ? $tags + $more : $tags;
	},
	10,
	2
);
