-- One row, made at the first start. The folder of files bears the same mark, so that neither is taken for another's.
create table database_identity (
    id int not null primary key,
    identity varchar(36) not null
) charset utf8mb4 collate utf8mb4_bin;
