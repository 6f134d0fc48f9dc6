package cn.zhenggai.web;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A form as somebody found it on a page.
 *
 * @param mapping of the handler that it is sent to
 */
record FoundForm(String login, String page, String action, String mapping, Element element) {

    private static final Set<String> TYPED = Set.of("", "text", "number", "date", "time", "email", "tel");

    /** What can be filled in; what the page knows by itself is hidden. */
    List<Element> controls() {
        return element.select("input[name], select[name], textarea[name]").stream()
                .filter(control -> !control.attr("type").equals("hidden")
                        && !control.attr("name").equals("find"))
                .toList();
    }

    List<Element> hidden() {
        return element.select("input[type=hidden][name]").stream()
                .filter(control -> !control.attr("name").equals("_csrf"))
                .toList();
    }

    /** In how many ways it may be sent; where there are two, a word may be wanted for one of them only. */
    int answers() {
        return element.select("button[type=submit][name], button[type=submit]:not([disabled])")
                .size();
    }

    boolean typed(String name) {
        return controls().stream().anyMatch(control -> control.attr("name").equals(name) && isTyped(control));
    }

    static boolean isTyped(Element control) {
        return control.is("textarea") || control.is("input") && TYPED.contains(control.attr("type"));
    }

    /** The same control on the page that came back; null when the form is not offered there any more. */
    Element in(Document answer, String name) {
        return answer.select("form").stream()
                .filter(form -> form.attr("action").equals(action)
                        || !form.select("[formaction=\"" + action + "\"]").isEmpty())
                .filter(form -> hidden().stream()
                        .filter(one -> !Set.of("formKey", "version").contains(one.attr("name")))
                        .allMatch(one -> form.select("input[type=hidden]").stream()
                                .anyMatch(other -> other.attr("name").equals(one.attr("name"))
                                        && other.val().equals(one.val()))))
                .flatMap(form -> form.select("[name=\"" + name + "\"]").stream())
                .findFirst()
                .orElse(null);
    }

    static String value(Element control) {
        return control.is("textarea") ? control.wholeText() : control.val();
    }
}
