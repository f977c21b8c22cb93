-- The headers that apache.conf passes on. All others are for your site only, or would apply to it.
require 'apache2'

-- The form's language is in the body.
local request_headers = {
  ['accept'] = true,
  -- Apache needs it for the connection to the visitor, and does not pass it on.
  ['connection'] = true,
  ['content-length'] = true,
  ['content-type'] = true,
}

local response_headers = {
  ['cache-control'] = true,
  ['content-length'] = true,
  ['content-type'] = true,
  ['date'] = true,
  ['retry-after'] = true,
}

-- For flow files only: the ETag lets browsers reuse an unchanged file.
local file_headers = {
  ['etag'] = true,
  ['if-none-match'] = true,
}

local function keep(r, headers, copy, allowed)
  local is_file = r.uri:find('^/capture/widget_data/') ~= nil
  for name in pairs(copy) do
    local key = name:lower()
    if not allowed[key] and not (is_file and file_headers[key]) then
      headers[name] = nil
    end
  end
end

function filter_request(r)
  keep(r, r.headers_in, r:headers_in_table(), request_headers)
  return apache2.DECLINED
end

function filter_response(r)
  if r.status < 200 or r.status > 599 then r.status = 502 end
  keep(r, r.headers_out, r:headers_out_table(), response_headers)
  keep(r, r.err_headers_out, r:err_headers_out_table(), response_headers)
  -- A filter that does not call coroutine.yield leaves the body as it is.
end
