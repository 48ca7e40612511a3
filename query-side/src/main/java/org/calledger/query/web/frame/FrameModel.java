package org.calledger.query.web.frame;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.calledger.query.web.reading.Reach;
import org.calledger.query.web.words.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;

/** Gives every page its words and frame; before that, waits for the position that {@code ?minPosition=} names. */
final class FrameModel implements HandlerInterceptor {
    private static final int DIGITS = 18;

    private final MessageSource messages;
    private final LocaleResolver languages;
    private final PageSettings settings;
    private final ObjectProvider<Reach> reach;

    FrameModel(MessageSource messages, LocaleResolver languages, PageSettings settings, ObjectProvider<Reach> reach) {
        this.messages = messages;
        this.languages = languages;
        this.settings = settings;
        this.reach = reach;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        String wanted = request.getParameter("minPosition");
        if (wanted != null && wanted.matches("\\d{1," + DIGITS + "}") && request.getRemoteUser() != null) {
            if (!reach.getObject().await(Long.parseLong(wanted))) {
                request.setAttribute(Frame.NOT_YET, true);
            }
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.hasView() && !isRedirect(page)) {
            page.addObject("words", new Words(messages, languages.resolveLocale(request), settings.zone()));
            page.addObject("frame", Frame.of(request, settings));
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getViewName() != null && page.getViewName().startsWith("redirect:");
    }
}
