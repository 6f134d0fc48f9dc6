package cn.zhenggai.web.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is wrong with a form: each message at its field, and all of them on top, leading there. */
class Mistakes {

    private static final List<String> NOT_ASKED = List.of("_csrf", "formKey", "back", "version");

    private final Document page;
    private final RefusedPages.Words words;

    Mistakes(Document page, RefusedPages.Words words) {
        this.page = page;
        this.words = words;
    }

    /** Puts the messages at the fields, and gives the note that stands on top of the form. */
    Element of(Element form, List<RefusedPages.Mistake> mistakes) {
        Element note = note(general(mistakes).orElseGet(() -> words.of("form.seeFields")));
        Element list = note.child(1).appendElement("ul").addClass("mistakes");
        for (RefusedPages.Mistake mistake : mistakes) {
            Element control = mistake.field() == null ? null : control(form, mistake.field());
            if (control != null) {
                Element way = page.createElement("a").text(name(control));
                mark(control, mistake);
                list.appendElement("li")
                        .appendChild(way.attr("href", "#" + control.id()))
                        .appendText(" ")
                        .appendElement("span")
                        .text(mistake.text());
            } else if (mistake.field() != null) {
                list.appendElement("li").text(mistake.text());
            }
        }
        return note;
    }

    /** What no single field is to blame for. */
    private static Optional<String> general(List<RefusedPages.Mistake> mistakes) {
        return mistakes.stream()
                .filter(mistake -> mistake.field() == null)
                .map(RefusedPages.Mistake::text)
                .reduce((one, other) -> one + " " + other);
    }

    /** The form is not offered any more: what was typed is shown, so that it can be taken elsewhere. */
    Element notDone(List<RefusedPages.Mistake> mistakes, Map<String, List<String>> typed) {
        Element note = note(words.of("form.notDone"));
        mistakes.forEach(
                mistake -> note.child(1).appendText(" ").appendElement("span").text(mistake.text()));
        Element told = page.createElement("dl").addClass("facts typed");
        typed.forEach((field, values) -> {
            if (!NOT_ASKED.contains(field) && !field.toLowerCase(Locale.ROOT).contains("password")) {
                told.appendElement("dt").text(field);
                told.appendElement("dd").text(String.join(" ", values));
            }
        });
        if (told.childrenSize() > 0) {
            Element details = note.child(1).appendElement("details");
            details.appendElement("summary").text(words.of("form.whatYouTyped"));
            details.appendChild(told);
        }
        return note;
    }

    private Element note(String text) {
        Element note = page.createElement("div").addClass("note note-red").attr("role", "alert");
        note.append(words.icon());
        note.appendElement("div").appendElement("b").text(text);
        return note;
    }

    /** What is chosen by a search may not be offered yet; then the message belongs to the search. */
    private static Element control(Element form, String field) {
        return RefusedForm.controls(form).stream()
                .filter(control -> control.attr("name").equals(field)
                                && !control.attr("type").equals("hidden")
                        || control.attr("data-finds").equals(field))
                .findFirst()
                .orElse(null);
    }

    private void mark(Element control, RefusedPages.Mistake mistake) {
        String id = mistake.field() + "-error";
        Element message = page.getElementById(id);
        if (message == null) {
            message = place(control).appendElement("p").addClass("field-error").attr("id", id);
            message.append(words.icon());
        }
        message.appendElement("span").text(mistake.text());
        control.attr("aria-invalid", "true");
        String described = control.attr("aria-describedby");
        if (!List.of(described.split(" ")).contains(id)) {
            control.attr("aria-describedby", (described + " " + id).strip());
        }
        if (control.id().isEmpty()) {
            control.attr("id", "field-" + mistake.field());
        }
    }

    /** At the end of what belongs to the control: its fieldset when it is one box of many, else its own block. */
    private static Element place(Element control) {
        return Stream.of(box(control) ? "fieldset" : ".field", ".field", "fieldset", "label", "form")
                .map(control::closest)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }

    /** As its label calls it; one of many boxes is called as all of them are. */
    private String name(Element control) {
        Element set = control.closest("fieldset");
        Element legend = set == null ? null : set.selectFirst("legend");
        String label = label(control);
        return legend == null ? label : box(control) ? legend.text() : legend.text() + " · " + label;
    }

    private String label(Element control) {
        Element label = page.selectFirst("label[for=\"" + control.id() + "\"]");
        if (label != null) {
            return label.text();
        }
        Element heading = place(control).selectFirst(".label");
        Element around = control.closest("label");
        return control.hasAttr("aria-label")
                ? control.attr("aria-label")
                : heading != null ? heading.text() : around != null ? around.text() : control.attr("name");
    }

    private static boolean box(Element control) {
        return List.of("checkbox", "radio").contains(control.attr("type"));
    }
}
