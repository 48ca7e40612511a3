package org.calledger.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares a password with its hash, which is slow on purpose, and remembers for five minutes that they matched: scripts
 * send theirs with every request. What is remembered is a MAC over both under a key that dies with the process, so a
 * changed password is another entry. Only as many comparisons as there are processors run at once.
 */
final class VerifiedPasswords {

    private static final Duration REMEMBERED = Duration.ofMinutes(5);
    private static final int MOST = 1_000;

    private final PasswordEncoder encoder;
    private final SecretKeySpec key;
    private final Cache<String, Boolean> verified =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).maximumSize(MOST).build();
    private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    VerifiedPasswords(PasswordEncoder encoder) {
        this.encoder = encoder;
        byte[] secret = new byte[32];
        new SecureRandom().nextBytes(secret);
        key = new SecretKeySpec(secret, "HmacSHA256");
    }

    boolean matches(String account, String password, String hash) {
        String entry = mac(account + '\0' + hash + '\0' + password);
        if (verified.getIfPresent(entry) != null) {
            return true;
        }
        processors.acquireUninterruptibly();
        try {
            boolean matches = verified.getIfPresent(entry) != null || encoder.matches(password, hash);
            if (matches) {
                verified.put(entry, true);
            }
            return matches;
        } finally {
            processors.release();
        }
    }

    private String mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
