package cn.zhenggai.web.form;

import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.CurrentActor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A form that was refused is kept, and its sender is sent to an address under which it is shown: it can be opened anew,
 * gone back to, and come back to after a login. There the handler of the form is asked once more, but nothing is tried:
 * it gets the refusal that was given, and whatever it might do is rolled back.
 *
 * <p>Outside of {@link cn.zhenggai.web.repeat}, which takes a refused form for one that may be sent again.
 */
@Component
@Order(-10)
class ShowingAgain extends OncePerRequestFilter {

    static final String NAME = "kept";

    private static final String AWAITED = ShowingAgain.class.getName() + ".awaited";
    private static final String LEFT = ShowingAgain.class.getName() + ".left";
    private static final int LONGEST_ADDRESS = 400;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{24}");

    private final KeptForms forms;
    private final TransactionTemplate transaction;

    ShowingAgain(KeptForms forms, PlatformTransactionManager transactions) {
        this.forms = forms;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Left by whoever answers the form; who sent it is known then. */
    static void leave(HttpServletRequest request, KeptForm form) {
        request.setAttribute(LEFT, form);
    }

    /** Whether it is for somebody whose forms can be kept; nothing is for a stranger. */
    static boolean keeps(HttpServletRequest request, KeptForm form) {
        return request.getAttribute(AWAITED) != null
                && CurrentActor.of(request).isPresent()
                && KeptForm.of(request).isEmpty()
                && form.canBeKept()
                && request.getRequestURI().length() <= LONGEST_ADDRESS;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Actor> actor = CurrentActor.of(request);
        if (actor.isEmpty()) {
            chain.doFilter(request, response);
        } else if ("GET".equals(request.getMethod())) {
            show(actor.get(), request, response, chain);
        } else {
            request.setAttribute(AWAITED, true);
            chain.doFilter(request, response);
            if (request.getAttribute(LEFT) instanceof KeptForm form) {
                lead(actor.get(), form, request, response);
            }
        }
    }

    private void lead(Actor actor, KeptForm form, HttpServletRequest request, HttpServletResponse response) {
        String token = forms.keep(actor.personId(), request.getRequestURI(), form);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(HttpHeaders.LOCATION, request.getRequestURI() + "?" + NAME + "=" + token);
    }

    private void show(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String token = request.getParameter(NAME);
        Optional<KeptForm> kept = token == null || !TOKEN.matcher(token).matches()
                ? Optional.empty()
                : forms.find(token, actor.personId(), request.getRequestURI());
        if (kept.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        kept.get().shownBy(request);
        try {
            transaction.executeWithoutResult(status -> {
                status.setRollbackOnly();
                pass(new SentBefore(request, kept.get()), response, chain);
            });
        } catch (Failed failed) {
            rethrow(failed.getCause());
        }
    }

    private static void pass(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | IOException failure) {
            throw new Failed(failure);
        }
    }

    private static void rethrow(Throwable failure) throws ServletException, IOException {
        if (failure instanceof IOException broken) {
            throw broken;
        }
        throw (ServletException) failure;
    }

    private static final class Failed extends RuntimeException {
        Failed(Exception cause) {
            super(cause);
        }
    }
}
