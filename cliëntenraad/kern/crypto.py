import os
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from argon2 import PasswordHasher
class CannotOpen(Exception): pass
def seal(key,data,aad):
    n=os.urandom(12); return b"\x01"+n+AESGCM(key).encrypt(n,data,aad)
def open_sealed(key,box,aad):
    try: return AESGCM(key).decrypt(box[1:13],box[13:],aad)
    except Exception: raise CannotOpen from None
_h=PasswordHasher(1,8,1)
def hash_password(p): return _h.hash(p)
def verify_password(h,p):
    try: return _h.verify(h,p)
    except Exception: return False
