"""What an attacker tried on this program, one test a finding: each failed before its rule was there."""
