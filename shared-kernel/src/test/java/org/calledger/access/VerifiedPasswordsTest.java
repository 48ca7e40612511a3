package org.calledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.security.crypto.password.PasswordEncoder;

class VerifiedPasswordsTest {

    private int compared;

    private final VerifiedPasswords passwords = new VerifiedPasswords(new PasswordEncoder() {
        @Override
        public String encode(@Nullable CharSequence password) {
            return "hash of " + password;
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            compared++;
            return encode(password).equals(hash);
        }
    });

    @Test
    void the_slow_comparison_is_made_once_for_a_password_that_matched() {
        for (int i = 0; i < 3; i++) {
            assertThat(passwords.matches("anna", "right", "hash of right")).isTrue();
        }
        assertThat(compared).isEqualTo(1);
    }

    @Test
    void nothing_else_passes_by_what_is_remembered() {
        assertThat(passwords.matches("anna", "right", "hash of right")).isTrue();
        assertThat(passwords.matches("anna", "wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("anna", "wrong", "hash of right")).isFalse();
        assertThat(passwords.matches("anna", "right", "hash of changed")).isFalse();
        assertThat(passwords.matches("jan", "right", "hash of right")).isTrue();
        assertThat(compared).isEqualTo(5);
    }
}
