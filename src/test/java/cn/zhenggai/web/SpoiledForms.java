package cn.zhenggai.web;

import cn.zhenggai.support.HttpReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Sends forms spoiled: with nothing in them, with far too much, and with what is of another kind. */
class SpoiledForms {

    private static final Pattern TOO_LONG = Pattern.compile("最多 ([0-9]+) 个字");

    private final Function<String, HttpReader> readers;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> tried = new TreeSet<>();

    SpoiledForms(Function<String, HttpReader> readers) {
        this.readers = readers;
    }

    List<String> faults() {
        return faults;
    }

    Set<String> tried() {
        return tried;
    }

    void send(FoundForm form) {
        for (Spoiling spoiling : Spoiling.values()) {
            if (spoiling.concerns(form)) {
                tried.add(form.mapping());
                send(form, spoiling);
            }
        }
    }

    private void send(FoundForm form, Spoiling spoiling) {
        HttpReader reader = readers.apply(form.login());
        reader.get(form.page());
        List<String> fields = spoiling.fields(form);
        HttpResponse<String> answer = reader.post(form.action(), fields.toArray(String[]::new));
        String what = spoiling + " " + form.login() + " " + form.action() + " -> " + answer.statusCode();
        if (answer.statusCode() >= 500 || answer.statusCode() == 400) {
            faults.add(what);
        } else if (answer.statusCode() < 400 && spoiling.refusedAlways(form)) {
            faults.add(what + " was taken");
        } else if (answer.statusCode() == 422) {
            faults.addAll(lacking(Jsoup.parse(answer.body()), form, fields).stream()
                    .map(lack -> what + ": " + lack)
                    .toList());
        }
    }

    /** What a refused page owes its reader. */
    private static List<String> lacking(Document page, FoundForm form, List<String> fields) {
        List<String> lacks = new ArrayList<>();
        Element note = page.selectFirst(".note-red[role=alert]");
        if (note == null || note.text().isBlank()) {
            lacks.add("no word on top");
        }
        page.select(".mistakes a[href^=#]").stream()
                .filter(link -> page.getElementById(link.attr("href").substring(1)) == null)
                .forEach(link -> lacks.add("leads nowhere: " + link.attr("href")));
        page.select("[aria-invalid=true]").stream()
                .filter(control -> page.getElementById(control.attr("name") + "-error") == null
                        && page.getElementById(control.attr("data-finds") + "-error") == null)
                .forEach(control -> lacks.add("no message at " + control.attr("name")));
        page.select("[aria-invalid=true]")
                .forEach(control -> unsaid(control, form).forEach(lacks::add));
        for (int i = 0; i < fields.size(); i += 2) {
            Element control = form.in(page, fields.get(i));
            if (control != null
                    && form.typed(fields.get(i))
                    && !FoundForm.value(control).equals(fields.get(i + 1))) {
                lacks.add("not kept: " + fields.get(i));
            }
        }
        return lacks;
    }

    /** What was refused was said before it was sent: that something must stand there, and how much may. */
    private static List<String> unsaid(Element control, FoundForm form) {
        Element message = Optional.ofNullable(control.closest(".field"))
                .map(field -> field.selectFirst(".field-error"))
                .orElse(null);
        if (message == null || !FoundForm.isTyped(control)) {
            return List.of();
        }
        List<String> lacks = new ArrayList<>();
        Matcher tooLong = TOO_LONG.matcher(message.text());
        if (tooLong.find() && !said(control).equals(tooLong.group(1))) {
            lacks.add("takes %s and says %s: %s".formatted(tooLong.group(1), said(control), control.attr("name")));
        }
        if (message.text().equals("必填。") && !control.hasAttr("required") && form.answers() < 2) {
            lacks.add("not marked as required: " + control.attr("name"));
        }
        return lacks;
    }

    private static String said(Element control) {
        return control.hasAttr("data-limit") ? control.attr("data-limit") : control.attr("maxlength");
    }
}
