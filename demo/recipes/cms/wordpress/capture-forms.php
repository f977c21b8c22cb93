<?php
/**
 * Plugin Name: capture-forms
 * Description: The shortcodes [capture_sign_in] and [capture_register] show the forms of capture-forms.
 * Version: 1.0.0
 *
 * Put this file into wp-content/plugins/capture-forms/, beside it capture-forms.js and the folder languages/ from
 * dist/, and activate the plugin. Replace what stands in CAPTURE_FORMS. An author may write
 *
 *   [capture_sign_in locale="de-DE" switch_url="/register/" forgot_url="/forgotten/"]
 *   [capture_register locale="de-DE" switch_url="/sign-in/"]
 *
 * and nothing else: where passwords go is said here alone. Locale is the language, en-US unless given.
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
		wp_register_script(
			'capture-forms',
			plugins_url( 'capture-forms.js', __FILE__ ),
			array(),
			(string) filemtime( __DIR__ . '/capture-forms.js' ),
			// WordPress before 6.3 takes this for a yes to the footer, where the script works as well.
			array(
				'strategy'  => 'defer',
				'in_footer' => true,
			)
		);
	}
);

/** The HTML of a form; the shortcode's name with dashes is the element's. */
function capture_forms_html( $attributes, $content, $shortcode ) {
	$written = shortcode_atts(
		array(
			'locale'     => 'en-US',
			'switch_url' => '',
			'forgot_url' => '',
		),
		$attributes,
		$shortcode
	);
	foreach ( array( 'switch_url', 'forgot_url' ) as $name ) {
		$written[ $name ] = esc_url_raw( $written[ $name ] );
	}
	wp_enqueue_script( 'capture-forms' );
	$tag  = str_replace( '_', '-', $shortcode );
	$html = '<' . $tag;
	foreach ( array_filter( CAPTURE_FORMS + $written ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "$html></$tag>";
}

add_shortcode( 'capture_sign_in', 'capture_forms_html' );
add_shortcode( 'capture_register', 'capture_forms_html' );
