-- Made when the tables are full for the first time: one pass over each, instead of a search for every row.
CREATE INDEX temp.contribution_time ON contribution (time, id);
CREATE INDEX temp.contribution_session ON contribution (session, visible, time, id);
CREATE INDEX temp.contribution_conflicts ON contribution (visible) WHERE conflicts <> '';
CREATE INDEX temp.contribution_theme ON contribution (session, visible, theme);
CREATE INDEX temp.contribution_ref ON contribution (ref);
