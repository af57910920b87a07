"""Paperless sessions of Vietnamese People's Councils."""
