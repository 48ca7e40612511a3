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
import java.util.Set;
import org.calledger.access.problem.ProblemCode;
import org.calledger.access.problem.Trouble;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Requests a minute from one address on this node, where anybody may ask by a code: so that nobody guesses codes. */
final class PublicLimit extends OncePerRequestFilter {

    private static final Set<String> FIGURES = Set.of("/api/v1/participation", "/figures");
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);
    private static final int ADDRESSES = 100_000;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final LoadingCache<String, Bucket> buckets;

    PublicLimit(long perMinute) {
        buckets = Caffeine.newBuilder()
                .expireAfterAccess(FORGOTTEN)
                .maximumSize(ADDRESSES)
                .build(address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        boolean unknown = FIGURES.contains(path) && request.getUserPrincipal() == null;
        return !unknown && !path.startsWith("/api/v1/certificates") && !path.startsWith("/certificates");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ConsumptionProbe probe = buckets.get(request.getRemoteAddr()).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            chain.doFilter(request, response);
            return;
        }
        long seconds = Math.max(1, Math.ceilDiv(probe.getNanosToWaitForRefill(), SECOND));
        ProblemAnswer.write(
                request,
                response,
                Trouble.of(ProblemCode.RATE_EXCEEDED).with(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
