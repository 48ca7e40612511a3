package org.calledger.access.http;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.calledger.access.SignedIn;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Requests a second of one caller on this node; a batch is one request. */
final class RateLimit extends OncePerRequestFilter {

    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int CALLERS = 10_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LoadingCache<String, Bucket> buckets;

    RateLimit(long perSecond) {
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .maximumSize(CALLERS)
                .build(caller -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
            ConsumptionProbe probe = buckets.get(signedIn.caller().subject()).tryConsumeAndReturnRemaining(1);
            if (!probe.isConsumed()) {
                long seconds = Math.ceilDiv(probe.getNanosToWaitForRefill(), SECOND);
                Trouble trouble = Trouble.of(ProblemCode.RATE_EXCEEDED)
                        .with(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds)));
                ProblemAnswer.write(request, response, trouble);
                return;
            }
        }
        chain.doFilter(request, response);
    }
}
