package org.calledger.query.web.frame;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.calledger.query.web.reading.Reach;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.Ordered;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/** Joins the pages to Spring MVC. */
@Configuration(proxyBeanMethods = false)
class WebSetup implements WebMvcConfigurer {
    private static final CacheControl FOR_EVER =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final PageSettings settings;
    private final FrameModel frame;

    WebSetup(PageSettings settings, ObjectProvider<Reach> reach) {
        this.settings = settings;
        this.frame = new FrameModel(messageSource(), new Languages(), settings, reach);
    }

    @Bean
    static LocaleResolver localeResolver() {
        return new Languages();
    }

    @Bean
    static MessageSource messageSource() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasenames(
                "org/calledger/query/web/messages",
                "org/calledger/query/web/places",
                "org/calledger/events/kinds",
                "org/calledger/events/types");
        texts.setDefaultEncoding("UTF-8");
        texts.setDefaultLocale(Locale.of("pl"));
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @Bean
    FilterRegistrationBean<PageHeaders> pageHeaders() {
        var headers = new FilterRegistrationBean<>(new PageHeaders(settings));
        headers.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return headers;
    }

    /** Links to assets carry their content's hash, so they can be kept for ever. */
    @Bean
    static ResourceUrlEncodingFilter hashedLinks() {
        return new ResourceUrlEncodingFilter();
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Languages()).excludePathPatterns("/api/**", "/assets/**", "/webjars/**");
        registry.addInterceptor(new PageRoles());
        registry.addInterceptor(frame).excludePathPatterns("/api/**");
    }

    @Override
    public void extendHandlerExceptionResolvers(List<HandlerExceptionResolver> resolvers) {
        resolvers.addFirst(new PageTroubles(frame));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/assets/**")
                .addResourceLocations("classpath:/static/assets/")
                .setCacheControl(FOR_EVER)
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
        for (String library : new String[] {"leaflet", "htmx.org"}) {
            registry.addResourceHandler("/webjars/" + library + "/**")
                    .addResourceLocations("classpath:/META-INF/resources/webjars/" + library + "/")
                    .setCacheControl(FOR_EVER);
        }
    }
}
