package cn.zhenggai.web.form;

import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.RefusalTexts;
import cn.zhenggai.shared.form.Reply;
import cn.zhenggai.web.template.Icons;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * A page is made as if it had just been opened; only when its form was refused is it read once more, and what was typed
 * and what is wrong goes into the form. So no template has to think of refusals, and none can forget a field.
 */
@Component
class RefusedPages {

    private final ThymeleafViewResolver views;
    private final RefusalTexts texts;
    private final MessageSource messages;
    private final Icons icons;

    RefusedPages(ThymeleafViewResolver views, RefusalTexts texts, MessageSource messages, Icons icons) {
        this.views = views;
        this.texts = texts;
        this.messages = messages;
        this.icons = icons;
    }

    View of(Reply.Again again) {
        return (model, request, response) -> render(again, model, request, response);
    }

    private void render(
            Reply.Again again, Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        Locale locale = LocaleContextHolder.getLocale();
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        views.resolveViewName(again.view(), locale).render(model, request, held);
        String page = new String(held.getContentAsByteArray(), StandardCharsets.UTF_8);
        RefusedForm form = new RefusedForm(page, request.getRequestURI(), again.typed());
        if (again.refusal() == null) {
            form.fill();
        } else {
            form.say(mistakes(again.refusal(), locale), new Words(locale));
        }
        response.getOutputStream().write(form.html().getBytes(StandardCharsets.UTF_8));
    }

    private List<Mistake> mistakes(Refusal refusal, Locale locale) {
        return refusal.reasons().stream()
                .map(reason -> new Mistake(reason.field(), texts.text(reason, locale)))
                .toList();
    }

    /** @param field null when it is the fault of none in particular */
    record Mistake(String field, String text) {}

    /** What stands around the messages, in the reader's language. */
    class Words {

        private final Locale locale;

        private Words(Locale locale) {
            this.locale = locale;
        }

        String of(String key) {
            return messages.getMessage(key, null, locale);
        }

        String icon() {
            return icons.of("alert-circle");
        }
    }
}
