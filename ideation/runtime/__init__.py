"""What every floor may use and knows nothing of sessions: settings, texts, rate limits, worker threads, draining."""
