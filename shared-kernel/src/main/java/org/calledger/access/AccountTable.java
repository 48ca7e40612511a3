package org.calledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Accounts as they are stored. Safe for use by many threads. */
public final class AccountTable {

    private final JdbcClient database;

    public AccountTable(DataSource dataSource) {
        database = JdbcClient.create(dataSource);
    }

    public Optional<Account> find(String name) {
        return database.sql("select name, subject, password_hash, roles from access.account where name = :name")
                .param("name", name)
                .query((row, number) -> account(row))
                .optional();
    }

    public boolean isEmpty() {
        return database.sql("select not exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    /** One more; throws DuplicateKeyException where the name or the subject is taken. */
    public void add(Account account) {
        database.sql("insert into access.account (name, subject, password_hash, roles)"
                        + " values (:name, :subject, :hash, string_to_array(:roles, ','))")
                .param("name", account.name())
                .param("subject", account.subject())
                .param("hash", account.passwordHash())
                .param("roles", roles(account))
                .update();
    }

    /** All of them into an empty table, or none; where several nodes try at once, one of them succeeds. */
    public boolean addFirst(List<Account> accounts) {
        String rows = accounts.stream().map(account -> "(?, ?, ?, ?)").collect(Collectors.joining(", "));
        var statement = database.sql("insert into access.account (name, subject, password_hash, roles)"
                + " select name, subject::uuid, password_hash, string_to_array(roles, ',') from (values " + rows
                + ") as first (name, subject, password_hash, roles)"
                + " where not exists (select from access.account) on conflict do nothing");
        for (Account account : accounts) {
            statement = statement
                    .param(account.name())
                    .param(account.subject().toString())
                    .param(account.passwordHash())
                    .param(roles(account));
        }
        return statement.update() == accounts.size();
    }

    private static String roles(Account account) {
        return account.roles().stream().map(Role::name).sorted().collect(Collectors.joining(","));
    }

    private static Account account(ResultSet row) throws SQLException {
        String[] roles = (String[]) row.getArray("roles").getArray();
        Set<Role> known = Arrays.stream(roles).map(Role::valueOf).collect(Collectors.toSet());
        return new Account(
                row.getString("name"), row.getObject("subject", UUID.class), row.getString("password_hash"), known);
    }
}
