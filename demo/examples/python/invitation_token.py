"""Signs tokens for the widget; needs nothing but Python."""

import base64
import hashlib
import hmac
import json
import time
import uuid

LIFETIME = 300
"""How long a token lives, in seconds: the page asks for another one in time."""


def invitation_token(api_key: str, claims: dict) -> str:
    """A token for the person that the claims name; the API key stays on the server."""
    _, encoded_id, key = api_key.split(".")
    kid = str(uuid.UUID(bytes=base64.urlsafe_b64decode(encoded_id + "==")))
    signing_key = _mac(key.encode(), kid)
    header = {"alg": "HS256", "typ": "JWT", "kid": kid}
    signed = f"{_part(header)}.{_part({**claims, 'exp': int(time.time()) + LIFETIME})}"
    return f"{signed}.{_encode(_mac(signing_key, signed))}"


def _mac(key: bytes, text: str) -> bytes:
    return hmac.new(key, text.encode(), hashlib.sha256).digest()


def _part(value: dict) -> str:
    return _encode(json.dumps(value, ensure_ascii=False).encode())


def _encode(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()
