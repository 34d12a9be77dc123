"""The database: tables, rows, the session lock and its transaction, migrations, backups, and what is erased."""
