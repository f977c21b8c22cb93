<?php
/**
 * Plugin Name: capture-forms
 * Description: The shortcodes [capture_sign_in] and [capture_register] show the forms of capture-forms.
 * Version: 1.0.0
 *
 * Copy this file to wp-content/plugins/capture-forms/, together with capture-forms.js and the folder languages/ from
 * dist/. Replace the values in CAPTURE_FORMS, and activate the plugin. Authors may write
 *
 *   [capture_sign_in locale="de-DE" switch_url="/register/" forgot_url="/forgotten/"]
 *   [capture_register locale="de-DE" switch_url="/sign-in/"]
 *
 * All attributes are optional; the default of locale is en-US. Authors cannot change where passwords are sent.
 *
 * To show a form before the script runs, copy capture-forms-hydrate.js instead of capture-forms.js, and have the command
 * `capture-forms html` write a file into the folder forms/ beside this file. The file contains all attributes of the form:
 *
 *   [capture_sign_in file="sign-in.html"]
 */

defined( 'ABSPATH' ) || exit;

const CAPTURE_FORMS = array(
	'domain'       => 'my-app.us-dev.janraincapture.com',
	'client_id'    => '12345abcde12345abcde12345abcde12',
	'flow'         => 'standard',
	'flow_version' => '20190618143040022299',
);

add_action(
	'wp_enqueue_scripts',
	function () {
		$script = 'capture-forms-hydrate.js';
		if ( ! file_exists( __DIR__ . "/$script" ) ) {
			$script = 'capture-forms.js';
		}
		wp_register_script(
			'capture-forms',
			plugins_url( $script, __FILE__ ),
			array(),
			(string) filemtime( __DIR__ . "/$script" ),
			// WordPress before 6.3 reads any array as `$in_footer = true`. The script works in the footer too.
			array(
				'strategy'  => 'defer',
				'in_footer' => true,
			)
		);
	}
);

// Block themes also replace "--", "..." and "9x9" in what shortcodes return. In a form, texts stay as they are.
add_filter(
	'no_texturize_tags',
	function ( $tags ) {
		return array_merge( $tags, array( 'capture-sign-in', 'capture-register' ) );
	}
);

/**
 * Returns the HTML that `capture-forms html` has written into a file of the folder forms/. Returns '' if the name is not
 * that of a file there, or if the file has another element.
 */
function capture_forms_file( $name, $tag ) {
	if ( ! preg_match( '/^[a-z0-9_-]+\.html$/Di', $name ) ) {
		return '';
	}
	$path = __DIR__ . "/forms/$name";
	$html = is_readable( $path ) ? trim( file_get_contents( $path ) ) : '';
	return 0 === strpos( $html, "<$tag " ) ? $html : '';
}

/** Returns the HTML of a form. The element's name is the shortcode's, with dashes. */
function capture_forms_html( $attributes, $content, $shortcode ) {
	$allowed = shortcode_atts(
		array(
			'locale'     => 'en-US',
			'switch_url' => '',
			'forgot_url' => '',
			'file'       => '',
		),
		$attributes,
		$shortcode
	);
	foreach ( array( 'switch_url', 'forgot_url' ) as $name ) {
		$allowed[ $name ] = esc_url_raw( $allowed[ $name ] );
	}
	wp_enqueue_script( 'capture-forms' );
	$tag  = str_replace( '_', '-', $shortcode );
	$html = capture_forms_file( $allowed['file'], $tag );
	unset( $allowed['file'] );
	if ( '' !== $html ) {
		return $html;
	}
	$html = '<' . $tag;
	foreach ( array_filter( CAPTURE_FORMS + $allowed ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "$html></$tag>";
}

add_shortcode( 'capture_sign_in', 'capture_forms_html' );
add_shortcode( 'capture_register', 'capture_forms_html' );
