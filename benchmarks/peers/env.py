# SPDX-License-Identifier: Apache-2.0
# The environment of benchmarks/short-commands for Alembic: as its template makes it, without a model and without logging.
import os

from alembic import context
from sqlalchemy import create_engine, pool

engine = create_engine(
    os.environ["BENCH_URL"],
    poolclass=pool.NullPool,
    connect_args={"options": "-csearch_path=bench_alembic"},
)
with engine.connect() as connection:
    context.configure(connection=connection, transaction_per_migration=True)
    with context.begin_transaction():
        context.run_migrations()
