<?php
// WordPress asks itself for a page while it answers a request. PHP's own server would answer only after that.
add_filter( 'block_local_requests', '__return_true' );
