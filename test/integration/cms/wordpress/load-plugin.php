<?php
// Loads the recipe when WordPress loads the plugins that are active.
add_action(
	'muplugins_loaded',
	function () {
		require WP_PLUGIN_DIR . '/capture-forms/capture-forms.php';
	}
);
