<?php
// Prints what Twig makes of a template as Drupal has it render them: escaping, and with attach_library, which prints
// nothing. Reads {template, variables} as JSON.
require '/usr/share/php/Twig/autoload.php';
$asked = json_decode( stream_get_contents( STDIN ), true );
$twig  = new Twig\Environment( new Twig\Loader\ArrayLoader( array( 'form' => $asked['template'] ) ), array( 'autoescape' => 'html' ) );

$libraries = array();
$twig->addFunction(
	new Twig\TwigFunction(
		'attach_library',
		function ( $name ) use ( &$libraries ) {
			$libraries[] = $name;
			return '';
		}
	)
);
$html = $twig->render( 'form', $asked['variables'] );
echo json_encode( compact( 'html', 'libraries' ) );
