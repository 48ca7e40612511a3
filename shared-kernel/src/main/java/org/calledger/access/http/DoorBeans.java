package org.calledger.access.http;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.calledger.access.AccessSchema;
import org.calledger.access.AccountTable;
import org.calledger.access.FirstAccounts;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;

/** Accounts, and what the doors of both sides share. */
@Configuration(proxyBeanMethods = false)
class DoorBeans {

    /** So much of a refused body is read to its end, so that its sender gets to see the refusal. */
    private static final int SWALLOWED_BYTES = 64 << 20;

    private static final int BEHIND_CONTROLLERS = 10;

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    AccountTable accountTable(DataSource dataSource) {
        AccessSchema.migrate(dataSource);
        return new AccountTable(dataSource);
    }

    @Bean
    FirstAccounts firstAccounts(AccountTable accounts, PasswordEncoder encoder) {
        return new FirstAccounts(accounts, encoder);
    }

    @Bean
    CookieSameSiteSupplier sessionCookie() {
        return CookieSameSiteSupplier.ofLax();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> refusals() {
        return factory -> {
            factory.addConnectorCustomizers(
                    connector -> connector.setProperty("maxSwallowSize", Integer.toString(SWALLOWED_BYTES)));
            factory.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new UnreadableRequests()));
        };
    }

    /** Behind every controller, so that a page with a template comes first. */
    @Bean
    SimpleUrlHandlerMapping plainLoginPage() {
        return new SimpleUrlHandlerMapping(Map.of("/login", new LoginPage()), BEHIND_CONTROLLERS);
    }

    @Bean
    WebMvcConfigurer callerArguments() {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArgument());
            }
        };
    }
}
