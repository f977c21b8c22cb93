<?php
// Sessions for visitors who have signed in. For PHP 8. Serve this file as /session. Environment: CAPTURE_URL
// (such as https://my-app.us-dev.janraincapture.com), CLIENT_ID, CLIENT_SECRET, REDIRECT_URI (as the element sends it),
// SITE_ORIGIN (such as https://www.example.com).
// PHP lets one request of a session wait for the other, which refresh tokens need: each can be used once.
// Browsers accept a cookie of this name only from this host, with these attributes.
session_name('__Host-session');
session_start(['cookie_httponly' => true, 'cookie_secure' => true, 'cookie_samesite' => 'Lax', 'use_strict_mode' => true]);

function post(string $path, array $parameters, string $authorization = ''): array {
    $header = ['Content-Type: application/x-www-form-urlencoded'];
    if ($authorization) $header[] = "Authorization: $authorization";
    $options = ['method' => 'POST', 'header' => $header, 'content' => http_build_query($parameters)];
    $context = stream_context_create(['http' => $options + ['timeout' => 10, 'ignore_errors' => true]]);
    $answer = json_decode((string) @file_get_contents(getenv('CAPTURE_URL') . $path, false, $context), true) ?? [];
    if (($answer['stat'] ?? '') !== 'ok') {
        throw new RuntimeException(($answer['error'] ?? 'no answer') . ': ' . ($answer['error_description'] ?? ''));
    }
    return $answer;
}

function request_tokens(array $parameters): array {
    $client = getenv('CLIENT_ID') . ':' . getenv('CLIENT_SECRET');
    $tokens = post('/oauth/token', $parameters, 'Basic ' . base64_encode($client));
    return $tokens + ['expires' => time() + $tokens['expires_in']];
}

function start(string $code): void {
    $grant = ['grant_type' => 'authorization_code', 'redirect_uri' => getenv('REDIRECT_URI')];
    $tokens = request_tokens($grant + ['code' => $code]);
    // Who the visitor is, as Capture says and not as the page says.
    $user = post('/entity', ['access_token' => $tokens['access_token']])['result'];
    session_regenerate_id(true);
    $_SESSION = ['tokens' => $tokens, 'user' => ['uuid' => $user['uuid'], 'displayName' => $user['displayName'] ?? null]];
}

function answer(string $method): int {
    // Only pages of this site may start or end a session.
    if ($method !== 'GET' && ($_SERVER['HTTP_ORIGIN'] ?? '') !== getenv('SITE_ORIGIN')) return 403;
    if ($method === 'POST') start(json_decode(file_get_contents('php://input', length: 10_000), true)['code'] ?? '');
    if ($method === 'DELETE') session_destroy();
    if ($method !== 'GET') return 204;
    if (!isset($_SESSION['user'])) return 401;
    ['expires' => $expires, 'refresh_token' => $refresh_token] = $_SESSION['tokens'];
    if ($expires < time() + 60) {
        $_SESSION['tokens'] = request_tokens(['grant_type' => 'refresh_token', 'refresh_token' => $refresh_token]);
    }
    header('Content-Type: application/json');
    echo json_encode($_SESSION['user']);
    return 200;
}

try {
    http_response_code(answer($_SERVER['REQUEST_METHOD']));
} catch (Throwable $error) {
    error_log($error->getMessage());
    http_response_code(401);
}
