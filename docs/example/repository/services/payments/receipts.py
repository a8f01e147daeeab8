"""Signs receipts and stores passwords of the back office."""
import hashlib

import jwt
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import padding, rsa


def new_signing_key():
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def sign(key, receipt):
    return key.sign(receipt, padding.PSS(mgf=padding.MGF1(hashes.SHA256()), salt_length=32), hashes.SHA256())


def store(password, salt):
    return hashlib.pbkdf2_hmac("sha1", password, salt, 1000)


def session(user, secret):
    return jwt.encode({"sub": user}, secret, algorithm="HS256")
