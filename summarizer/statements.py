"""The store's table, and the SQL that reads and writes it."""

from __future__ import annotations

#: Version of the table below, kept in the file as `user_version`. A file of a later version is refused.
VERSION = 2
#: "sumz": tells our file from any other program's database, as `application_id`.
APPLICATION = 0x73756D7A

TABLE = """
create table if not exists answers (
    id integer primary key,
    key text not null unique,
    attempts integer not null default 0,
    model text,
    prompt_tokens integer,
    completion_tokens integer,
    answer blob,
    at integer not null default 0
)
"""
NOW = "cast(strftime('%s', 'now') as integer)"
# Version 1 had no `at`: what it holds counts as of the day it is first opened by this one.
UPGRADE = (
    "alter table answers add column at integer not null default 0",
    f"update answers set at = {NOW}",
)
# Many rows a statement: between two statements a thread waits for its turn among Python's threads.
BEGIN = f"""
insert into answers (key, attempts, at) values {{rows}}
on conflict (key) do update set attempts = attempts + 1, at = {NOW}
"""
BEGIN_ROW = f"(?, 1, {NOW})"
# The first answer stands: what one process has used may not change under it.
PUT = """
insert into answers (key, model, prompt_tokens, completion_tokens, answer, at) values {rows}
on conflict (key) do update set model = excluded.model, prompt_tokens = excluded.prompt_tokens,
    completion_tokens = excluded.completion_tokens, answer = excluded.answer, at = excluded.at
where answers.answer is null
"""
PUT_ROW = f"(?, ?, ?, ?, ?, {NOW})"
WITHDRAW = (
    "update answers set attempts = attempts - 1 where key = ? and answer is null",
    "delete from answers where key = ? and answer is null and attempts <= 0",
)
STATS = """
select count(answer), coalesce(sum(length(answer)), 0),
    coalesce(sum(prompt_tokens), 0), coalesce(sum(completion_tokens), 0), count(*) - count(answer)
from answers
"""
BY_MODEL = """
select model, count(*), coalesce(sum(prompt_tokens), 0), coalesce(sum(completion_tokens), 0)
from answers where answer is not null group by model order by model
"""
