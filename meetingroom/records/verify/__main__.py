"""Check the record of a session (record.zip) without the program that made it.

    python3 -m verify record.zip [--en] [--key BASE64]

Needs Python 3.11 and the package `cryptography`; exits with 0 when the record is sound, else 1.
`--key` is the room's public key as you know it from elsewhere; without it compare the printed one.
Take this folder from where you trust it, not from the record that you doubt. It checks that

1. the container is the one ZIP file that these members make: stored, sorted by name, dated 1980;
2. manifest.json is canonical JSON and lists exactly the members, their sizes and SHA-256;
3. manifest.sig is the room's Ed25519 signature of the line `PREFIX` and the manifest;
4. each line of a log is canonical JSON (RFC 8785; NFC; integers only) and names its place and the
   leaf before it, leaf = SHA-256(0x00 || line), and the root of the RFC 9162 tree over all leaves,
   node = SHA-256(0x01 || left || right), stands in a head that the room signed; the line of a
   withheld entry is {"leaf":base64,"seq":place} instead;
5. the session's log begins out of the room's log at a root that this had;
6. register.json holds just the people of the room's log, by SHA-256(0x02 || canonical entry);
7. every published paper is there and has the hash that the log names;
8. every ballot, counted again by the last answer of each deputy, gives what the log says, and no
   entry is withheld but while a ballot was open that was cancelled or is open still;
9. the figures of every secret ballot were entered twice alike and add up; a count that was not
   released is withheld, with a public note right behind it.
"""

import argparse
import sys
from pathlib import Path

from .checks import verify
from .reading import SIZE_LIMIT


def main(arguments: list[str]) -> int:
    """Run the program and return its exit status."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("record", type=Path)
    parser.add_argument("--en", action="store_true", help="sentences in English")
    parser.add_argument("--key", default="", help="base64 of the room's public key")
    options = parser.parse_args(arguments)
    try:
        with options.record.open("rb") as file:
            data = file.read(SIZE_LIMIT)
        passed, wrong = verify(data, options.key)
    except OSError:
        passed, wrong = [], [("không đọc được tệp", "the file cannot be read")]
    n = int(options.en)
    lines = [("Đạt: ", "Passed: ")[n] + said[n] for said in passed]
    lines += [("Sai: ", "Wrong: ")[n] + said[n] for said in wrong]
    sound = ("Dữ liệu phiên họp đầy đủ, chưa bị thay đổi.", "The record is complete and unchanged.")
    unsound = ("Hồ sơ đã bị thay đổi hoặc bị hỏng.", "The record was changed or damaged.")
    lines.append((unsound if wrong else sound)[n])
    sys.stdout.buffer.write("".join(line + "\n" for line in lines).encode())
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
