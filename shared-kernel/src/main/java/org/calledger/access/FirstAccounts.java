package org.calledger.access;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The accounts of the first start, with passwords that nobody chose. */
public final class FirstAccounts {

    /** Without what looks like something else: 0 O o, 1 I l i, and so on. 55 signs, 24 of them: 138 bits. */
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    private static final int LENGTH = 24;

    private static final Map<String, Set<Role>> FIRST = first();

    private final AccountTable accounts;
    private final PasswordEncoder encoder;
    private final SecureRandom random = new SecureRandom();

    public FirstAccounts(AccountTable accounts, PasswordEncoder encoder) {
        this.accounts = accounts;
        this.encoder = encoder;
    }

    /**
     * Makes them where there is no account yet.
     *
     * @return account to password in clear, for the only time; empty where there were accounts already
     */
    public Map<String, String> make() {
        if (!accounts.isEmpty()) {
            return Map.of();
        }
        Map<String, String> passwords = new LinkedHashMap<>();
        List<Account> made = new ArrayList<>();
        FIRST.forEach((name, roles) -> {
            String password = password();
            passwords.put(name, password);
            made.add(new Account(name, UUID.randomUUID(), encoder.encode(password), roles));
        });
        return accounts.addFirst(made) ? passwords : Map.of();
    }

    private String password() {
        return random.ints(LENGTH, 0, SIGNS.length())
                .mapToObj(i -> SIGNS.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    private static Map<String, Set<Role>> first() {
        Map<String, Set<Role>> roles = new LinkedHashMap<>();
        roles.put("admin", Set.of(Role.ADMIN));
        roles.put("animator", Set.of(Role.ANIMATOR, Role.COORDINATOR));
        roles.put("analyst", Set.of(Role.ANALYST));
        roles.put("auditor", Set.of(Role.AUDITOR));
        // without one, nobody could be forgotten
        roles.put("data-steward", Set.of(Role.DATA_STEWARD));
        return roles;
    }
}
