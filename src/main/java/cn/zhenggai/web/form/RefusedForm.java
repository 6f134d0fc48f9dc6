package cn.zhenggai.web.form;

import cn.zhenggai.shared.form.FormValues;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** The form of a page that was sent and refused, found by the address it was sent to. */
class RefusedForm {

    /** What the page knows better than the one who sent it, and what is never shown again. */
    private static final Set<String> NOT_TYPED =
            Set.of("hidden", "password", "file", "submit", "button", "reset", "image", "search");

    private final Document page;
    private final FormValues typed;
    private final Element form;

    RefusedForm(String html, String address, FormValues typed) {
        this.page = Jsoup.parse(html);
        this.page.outputSettings().prettyPrint(false);
        this.typed = typed;
        this.form = page.select("form[method=post]").stream()
                .filter(one -> sentTo(one, address))
                .max(Comparator.comparing(this::sameSubject))
                .orElse(null);
    }

    String html() {
        return page.outerHtml();
    }

    void say(List<RefusedPages.Mistake> mistakes, RefusedPages.Words words) {
        fill();
        if (form == null) {
            main().prependChild(new Mistakes(page, words).notDone(mistakes, typed.typed()));
            return;
        }
        form.parents().stream().filter(around -> around.is("details")).forEach(around -> around.attr("open", true));
        Element inside = form.hasClass("card") ? form.selectFirst(".card-body") : form;
        (inside == null ? form : inside).prependChild(new Mistakes(page, words).of(form, mistakes));
    }

    private Element main() {
        Element main = page.selectFirst("main");
        return main == null ? page.body() : main;
    }

    /** Some forms have a button that sends them somewhere else. */
    private static boolean sentTo(Element form, String address) {
        return form.attr("action").equals(address)
                || form.select("[formaction]").stream()
                        .anyMatch(button -> button.attr("formaction").equals(address));
    }

    /** Of several forms with one address the one whose hidden fields were sent, for example the number of a place. */
    private long sameSubject(Element one) {
        return one.select("input[type=hidden][name]").stream()
                .filter(hidden -> sent(hidden.attr("name")).contains(hidden.val()))
                .count();
    }

    /** What was typed stands in its controls; nothing happens when the form is not offered any more. */
    void fill() {
        if (form == null) {
            return;
        }
        Map<String, Integer> places = new HashMap<>();
        for (Element control : controls(form)) {
            List<String> values = sent(control.attr("name"));
            int place = places.merge(control.attr("name"), 1, Integer::sum) - 1;
            if (Set.of("checkbox", "radio").contains(control.attr("type"))) {
                control.attr("checked", values.contains(control.hasAttr("value") ? control.val() : "on"));
            } else if (control.is("select")) {
                choose(control.select("option"), values);
            } else if (control.is("textarea")) {
                control.text(place < values.size() ? values.get(place) : "");
            } else if (!NOT_TYPED.contains(control.attr("type"))) {
                control.val(place < values.size() ? values.get(place) : "");
            }
        }
    }

    /** A choice that is offered no more cannot be kept; the first one stands then, as in a new form. */
    private static void choose(Elements options, List<String> values) {
        if (options.stream().anyMatch(option -> values.contains(option.val()))) {
            options.forEach(option -> option.attr("selected", values.contains(option.val())));
        }
    }

    private List<String> sent(String name) {
        return typed.typed().getOrDefault(name, List.of());
    }

    static Elements controls(Element form) {
        return form.select("input[name], select[name], textarea[name]");
    }
}
