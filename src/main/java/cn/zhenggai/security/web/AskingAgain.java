package cn.zhenggai.security.web;

import cn.zhenggai.security.Networks;
import cn.zhenggai.security.Sessions;
import cn.zhenggai.security.SignedIn;
import cn.zhenggai.security.login.SigningIn;
import cn.zhenggai.security.login.SigningInAgain;
import cn.zhenggai.shared.handling.SignInAgain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Stands before what is marked {@link SignInAgain}: shows a page that asks, with all that was typed, and lets it through after. */
@Component
class AskingAgain implements HandlerInterceptor, WebMvcConfigurer {

    /** The password lies in no field of another name, and is never printed into a page. */
    static final String PASSWORD = "again.password";

    static final String CODE = "again.passwordCode";

    private final Sessions sessions;
    private final SigningInAgain again;

    AskingAgain(Sessions sessions, SigningInAgain again) {
        this.sessions = sessions;
        this.again = again;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        boolean marked = handler instanceof HandlerMethod method && method.hasMethodAnnotation(SignInAgain.class);
        Optional<SignedIn> person = marked ? sessions.present() : Optional.empty();
        if (person.isEmpty() || sessions.isFresh(request)) {
            return true;
        }
        boolean answered = request.getParameter(PASSWORD) != null || request.getParameter(CODE) != null;
        Optional<SigningIn.Denial> denial = answered
                ? again.show(person.get(), typed(request, PASSWORD), typed(request, CODE), Networks.of(request))
                : Optional.empty();
        if (answered && denial.isEmpty()) {
            sessions.shown(request);
            return true;
        }
        request.setAttribute(AgainPage.ASKED, new AgainPage.Question(again.asked(person.get()), denial.orElse(null)));
        request.getRequestDispatcher(AgainPage.ADDRESS).forward(request, response);
        return false;
    }

    private static String typed(HttpServletRequest request, String field) {
        return Objects.requireNonNullElse(request.getParameter(field), "");
    }
}
