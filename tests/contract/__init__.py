"""What holds on every platform."""
