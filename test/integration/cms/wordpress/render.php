<?php
// Prints the page that WordPress makes of a post, and what it leaves of the post when somebody saves it who may not
// write any HTML. Reads {origin, content, post} as JSON, content being the folder wp-content.
$asked   = json_decode( stream_get_contents( STDIN ) );
$_SERVER = array(
	'HTTP_HOST'       => parse_url( $asked->origin, PHP_URL_HOST ),
	'REQUEST_METHOD'  => 'GET',
	'REQUEST_URI'     => '/',
	'SERVER_PROTOCOL' => 'HTTP/1.1',
) + $_SERVER;

define( 'ABSPATH', '/usr/share/wordpress/' );
define( 'WP_CONTENT_DIR', $asked->content );
define( 'WP_CONTENT_URL', $asked->origin . '/wp-content' );
define( 'WP_HOME', $asked->origin );
define( 'WP_SITEURL', $asked->origin );
// Otherwise it would ask its database whether it is installed.
define( 'WP_INSTALLING', true );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'DB_COLLATE', '' );
foreach ( array( 'DB_NAME', 'DB_USER', 'DB_PASSWORD', 'DB_HOST' ) as $name ) {
	define( $name, '' );
}
foreach ( array( 'AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE' ) as $name ) {
	define( $name . '_KEY', 'none' );
	define( $name . '_SALT', 'none' );
}
$table_prefix = 'wp_';
require ABSPATH . 'wp-settings.php';

ob_start();
do_action( 'wp_enqueue_scripts' );
$content = apply_filters( 'the_content', $asked->post );
wp_print_footer_scripts();
$page = "<!DOCTYPE html><html lang='en'><head><title>A post</title></head><body>$content" . ob_get_clean() . '</body></html>';

echo json_encode(
	array(
		'page'  => $page,
		'saved' => wp_unslash( wp_filter_post_kses( wp_slash( $asked->post ) ) ),
	)
);
