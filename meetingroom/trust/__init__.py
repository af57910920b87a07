"""Who is who on the LAN: certificates, pairing, PINs, tokens, signatures and where keys lie."""
