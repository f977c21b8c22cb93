<?php
// Stands in for WordPress' database: there is nothing in it.
class Empty_Database extends wpdb {
	public function __construct() {
		$this->ready = true;
	}

	public function db_connect( $allow_bail = true ) {
		return true;
	}

	public function check_connection( $allow_bail = true ) {
		return true;
	}

	public function has_cap( $what ) {
		return true;
	}

	public function _real_escape( $text ) {
		return addslashes( $text );
	}

	public function query( $query ) {
		$this->last_result = array();
		return 0;
	}
}

$wpdb = new Empty_Database();
