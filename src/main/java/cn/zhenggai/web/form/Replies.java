package cn.zhenggai.web.form;

import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.form.Reply;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** Sends what became of a form: 303 with a word for the next page, or the page again with 403, 409 or 422. */
@Configuration(proxyBeanMethods = false)
class Replies implements HandlerMethodReturnValueHandler, WebMvcConfigurer {

    private final RefusedPages pages;

    Replies(RefusedPages pages) {
        this.pages = pages;
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
        handlers.add(this);
    }

    @Override
    public boolean supportsReturnType(MethodParameter type) {
        return Reply.class.isAssignableFrom(type.getParameterType());
    }

    @Override
    public void handleReturnValue(
            Object value, MethodParameter type, ModelAndViewContainer page, NativeWebRequest asked) {
        HttpServletRequest request = Objects.requireNonNull(asked.getNativeRequest(HttpServletRequest.class));
        if (value instanceof Reply.Next next) {
            RequestContextUtils.getOutputFlashMap(request).putAll(next.flash());
            page.setRedirectModelScenario(true);
            page.setView(redirect(next.address()));
        } else if (value instanceof Reply.Again again) {
            HttpStatus status = again.refusal() == null ? HttpStatus.OK : RefusalTexts.status(again.refusal());
            KeptForm form = new KeptForm(again.typed().typed(), again.refusal());
            if (again.kept() && ShowingAgain.keeps(request, form)) {
                keep(form, status, page, asked);
            } else {
                page.setStatus(status);
                page.setView(pages.of(again));
            }
        } else if (value instanceof Reply.Before before) {
            KeptForm form = new KeptForm(before.typed().typed(), null);
            if (ShowingAgain.keeps(request, form)) {
                keep(form, HttpStatus.OK, page, asked);
            } else {
                page.setViewName(before.view());
            }
        } else if (value instanceof Reply.Shown shown) {
            page.setStatus(shown.status());
            page.setViewName(shown.view());
        } else if (value instanceof Reply.Sent) {
            page.setRequestHandled(true);
        }
    }

    /** The status is for those on the way out, who treat a refused form in their own way; its sender is led on. */
    private static void keep(KeptForm form, HttpStatus status, ModelAndViewContainer page, NativeWebRequest request) {
        HttpStatus told = status == HttpStatus.OK ? HttpStatus.UNPROCESSABLE_ENTITY : status;
        Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class))
                .setStatus(told.value());
        ShowingAgain.leave(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)), form);
        page.setRequestHandled(true);
    }

    private static RedirectView redirect(String address) {
        RedirectView view = new RedirectView(address, true, false, false);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
