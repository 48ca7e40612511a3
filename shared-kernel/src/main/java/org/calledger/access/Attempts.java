package org.calledger.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Failed logins of the last minute: ten for an account from an address, a hundred from an address, and nobody is listened
 * to there until a minute has passed since the first. Another address is not locked out by it. Safe for use by many threads.
 */
final class Attempts {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int OF_ACCOUNT = 10;
    private static final int OF_ADDRESS = 100;
    private static final int REMEMBERED = 50_000;

    private final Cache<String, AtomicInteger> failures;

    Attempts(Ticker ticker) {
        failures = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    boolean areTooMany(String account, String address) {
        return count(address) >= OF_ADDRESS || count(address + ' ' + account) >= OF_ACCOUNT;
    }

    void failed(String account, String address) {
        failures.get(address, key -> new AtomicInteger()).incrementAndGet();
        failures.get(address + ' ' + account, key -> new AtomicInteger()).incrementAndGet();
    }

    private int count(String key) {
        AtomicInteger count = failures.getIfPresent(key);
        return count == null ? 0 : count.get();
    }
}
