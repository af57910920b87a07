"""The log as evidence: canonical bytes, chain, Merkle tree, signed heads and receipts."""
