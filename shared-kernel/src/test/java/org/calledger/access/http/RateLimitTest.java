package org.calledger.access.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.calledger.access.Caller;
import org.calledger.access.Role;
import org.calledger.access.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

class RateLimitTest {

    private final RateLimit limit = new RateLimit(2);

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whoever_asks_too_fast_is_told_when_to_go_on_and_nobody_else_is() throws Exception {
        assertThat(ask("anna").getStatus()).isEqualTo(200);
        assertThat(ask("anna").getStatus()).isEqualTo(200);
        MockHttpServletResponse refused = ask("anna");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("request.rate-exceeded");
        assertThat(ask("jan").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String subject) throws Exception {
        SignedIn signedIn = new SignedIn(subject, new Caller(subject, Set.of(Role.ANALYST)));
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(signedIn, null));
        MockHttpServletResponse response = new MockHttpServletResponse();
        limit.doFilter(new MockHttpServletRequest("GET", "/api/v1/needs"), response, new MockFilterChain());
        return response;
    }
}
