alter table platform.audit_entry add column object_path text;
comment on column platform.audit_entry.object_path is 'What was used where it is neither a person nor a matter: its address, as programmes/hella/packages/reception.';
create index audit_entry_object_path on platform.audit_entry (object_path text_pattern_ops, at desc) where object_path is not null;
