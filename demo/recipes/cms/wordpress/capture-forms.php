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
			// WordPress before 6.3 reads any array as `$in_footer = true`. The script works in the footer too.
			array(
				'strategy'  => 'defer',
				'in_footer' => true,
			)
		);
	}
);

/** Returns the HTML of a form. The element's name is the shortcode's, with dashes. */
function capture_forms_html( $attributes, $content, $shortcode ) {
	$allowed = shortcode_atts(
		array(
			'locale'     => 'en-US',
			'switch_url' => '',
			'forgot_url' => '',
		),
		$attributes,
		$shortcode
	);
	foreach ( array( 'switch_url', 'forgot_url' ) as $name ) {
		$allowed[ $name ] = esc_url_raw( $allowed[ $name ] );
	}
	wp_enqueue_script( 'capture-forms' );
	$tag  = str_replace( '_', '-', $shortcode );
	$html = '<' . $tag;
	foreach ( array_filter( CAPTURE_FORMS + $allowed ) as $name => $value ) {
		$html .= sprintf( ' %s="%s"', $name, esc_attr( $value ) );
	}
	return "$html></$tag>";
}

add_shortcode( 'capture_sign_in', 'capture_forms_html' );
add_shortcode( 'capture_register', 'capture_forms_html' );
