"""Verifies DKIM signatures by dkimpy, with the record given instead of the DNS: verify.py NAME TEXT FILE…"""
import sys

import dkim

name, text, files = sys.argv[1], sys.argv[2], sys.argv[3:]
records = {name.encode(): text.encode()}


def answer(asked, timeout=5):
    asked = asked if isinstance(asked, bytes) else asked.encode()
    return records.get(asked.rstrip(b"."))


if not files:
    sys.exit("nothing to verify")
for file in files:
    with open(file, "rb") as message:
        if not dkim.verify(message.read(), dnsfunc=answer):
            sys.exit(f"{file}: the signature is not right")
print(len(files))
