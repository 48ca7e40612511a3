package org.calledger.access.http;

import java.util.List;
import org.calledger.access.AccountLogin;
import org.calledger.access.AccountTable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The two ways in: programs by HTTP Basic (or a page's script by the page's session), people by a login page. */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class Doors {

    private static final String ONLY_OURS = "default-src 'self'; img-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    AccountLogin accountLogin(AccountTable table, PasswordEncoder encoder) {
        return new AccountLogin(table, encoder);
    }

    @Bean
    AuthenticationManager accounts(AccountLogin login) {
        return new ProviderManager(login);
    }

    /**
     * A request is observed once, as a whole, and not again at each of its filters: that took an eighth of all the time
     * a command takes.
     */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /** One for both doors: a page and its JSON are asked by the same people. */
    @Bean
    PublicLimit publicLimit(@Value("${cal-ledger.rate-limit.public-per-minute:60}") long perMinute) {
        return new PublicLimit(perMinute);
    }

    /** Only where the doors put it, not once more for every request. */
    @Bean
    FilterRegistrationBean<PublicLimit> publicLimitNotTwice(PublicLimit publicLimit) {
        FilterRegistrationBean<PublicLimit> registration = new FilterRegistrationBean<>(publicLimit);
        registration.setEnabled(false);
        return registration;
    }

    @Bean
    @Order(1)
    SecurityFilterChain forPrograms(
            HttpSecurity http,
            AuthenticationManager accounts,
            AccountLogin login,
            PublicLimit publicLimit,
            @Value("${cal-ledger.rate-limit.per-second:20000}") long perSecond) {
        Unauthenticated unauthenticated = new Unauthenticated();
        http.securityMatcher("/api/**", "/log/**", "/actuator/**")
                .authenticationManager(accounts)
                .authorizeHttpRequests(rules -> admit(rules, Admission.doors()))
                .httpBasic(basic -> basic.authenticationEntryPoint(unauthenticated))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfTokenRequestAttributeHandler())
                        .requireCsrfProtectionMatcher(new ForgedRequests()))
                .exceptionHandling(exceptions ->
                        exceptions.authenticationEntryPoint(unauthenticated).accessDeniedHandler(new NotAllowed()))
                .headers(Doors::headers)
                .addFilterAfter(new FreshRoles(login), SecurityContextHolderFilter.class)
                .addFilterAfter(new RateLimit(perSecond), AuthorizationFilter.class)
                .addFilterAfter(publicLimit, AuthorizationFilter.class);
        return http.build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain forPeople(
            HttpSecurity http, AuthenticationManager accounts, AccountLogin login, PublicLimit publicLimit) {
        http.authenticationManager(accounts)
                .authorizeHttpRequests(rules -> admit(rules, Admission.pages()))
                .formLogin(form -> form.loginPage("/login").permitAll())
                .logout(logout -> logout.logoutSuccessUrl("/").permitAll())
                .csrf(csrf -> csrf.spa().csrfTokenRepository(csrfCookie()))
                .exceptionHandling(exceptions -> exceptions.accessDeniedHandler(new NotAllowed()))
                .headers(Doors::headers)
                .addFilterAfter(new FreshRoles(login), SecurityContextHolderFilter.class)
                .addFilterAfter(publicLimit, AuthorizationFilter.class);
        return http.build();
    }

    /** Read by the pages' scripts and sent back as X-XSRF-TOKEN, which no other site's script can. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieCustomizer(customized -> customized.sameSite("Lax"));
        return cookie;
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(ONLY_OURS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
    }

    private static void admit(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules,
            List<Admission> lines) {
        for (Admission line : lines) {
            var requests = rules.requestMatchers(line.matcher());
            if (line.roles().isEmpty()) {
                requests.permitAll();
            } else {
                requests.hasAnyRole(line.roleNames());
            }
        }
        rules.anyRequest().denyAll();
    }
}
