# Sessions for visitors who have signed in. For Python 3.9 or later, without packages. Let your web server pass /session on
# to this server. Environment: CAPTURE_URL (such as https://my-app.us-dev.janraincapture.com), CLIENT_ID, CLIENT_SECRET,
# REDIRECT_URI (as the element sends it), SITE_ORIGIN (such as https://www.example.com), PORT.
import base64, json, os, re, secrets, threading, time, urllib.parse, urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

sessions = {}  # By the value of the cookie. Several processes need a store that they share.
DAY = 86_400  # In seconds: how long a session lasts.

def post(path, parameters, headers={}):
    body = urllib.parse.urlencode(parameters).encode()
    request = urllib.request.Request(os.environ['CAPTURE_URL'] + path, body, headers)
    try:
        answer = json.load(urllib.request.urlopen(request, timeout=10))
    except urllib.error.HTTPError as error:
        answer = json.load(error)
    if answer.get('stat') != 'ok':
        raise ValueError(f"{answer.get('error')}: {answer.get('error_description')}")
    return answer

def request_tokens(parameters):
    client = f"{os.environ['CLIENT_ID']}:{os.environ['CLIENT_SECRET']}".encode()
    authorization = 'Basic ' + base64.b64encode(client).decode()
    tokens = post('/oauth/token', parameters, {'Authorization': authorization})
    return {**tokens, 'expires': time.time() + tokens['expires_in']}

def start_session(code):
    grant = {'grant_type': 'authorization_code', 'redirect_uri': os.environ['REDIRECT_URI']}
    tokens = request_tokens({**grant, 'code': code})
    # Who the visitor is, as Capture says and not as the page says.
    user = post('/entity', {'access_token': tokens['access_token']})['result']
    id = secrets.token_urlsafe(32)
    user = {'uuid': user['uuid'], 'displayName': user.get('displayName')}
    sessions[id] = {'tokens': tokens, 'user': user, 'lock': threading.Lock(), 'end': time.time() + DAY}
    return id

class Handler(BaseHTTPRequestHandler):
    def body(self):
        length = int(self.headers['Content-Length'] or 0)
        if length > 10_000: raise ValueError('The body is too long.')
        return self.rfile.read(length)
    def answer(self):  # Returns the status, the value of a new cookie, and the body.
        # Only pages of this site may start or end a session.
        if self.command != 'GET' and self.headers['Origin'] != os.environ['SITE_ORIGIN']: return 403, None, ''
        if self.command == 'POST': return 204, start_session(json.loads(self.body())['code']), ''
        id = (re.findall(r'(?:^|; )__Host-session=([\w-]+)', self.headers['Cookie'] or '') or [''])[0]
        session = sessions.get(id) if self.command == 'GET' else sessions.pop(id, None)
        if self.command == 'DELETE': return 204, '', ''
        if not session or session['end'] < time.time(): return 401, None, ''
        with session['lock']:  # One request after the other: a refresh token can be used once.
            tokens = session['tokens']
            if tokens['expires'] < time.time() + 60:
                grant = {'grant_type': 'refresh_token', 'refresh_token': tokens['refresh_token']}
                session['tokens'] = request_tokens(grant)
        return 200, None, json.dumps(session['user'])
    def do_GET(self):
        try: status, cookie, body = self.answer()
        except Exception as error: status, cookie, body = 401, None, self.log_error('%s', error) or ''
        self.send_response(status)
        attributes = f'HttpOnly; Secure; SameSite=Lax; Path=/; Max-Age={DAY if cookie else 0}'
        # Browsers accept this name only from this host, with these attributes.
        if cookie is not None: self.send_header('Set-Cookie', f'__Host-session={cookie}; {attributes}')
        self.send_header('Content-Type', 'application/json')
        self.send_header('Cache-Control', 'no-store')
        self.end_headers()
        self.wfile.write(body.encode())
    do_POST = do_DELETE = do_GET

ThreadingHTTPServer(('127.0.0.1', int(os.environ.get('PORT', 8080))), Handler).serve_forever()
