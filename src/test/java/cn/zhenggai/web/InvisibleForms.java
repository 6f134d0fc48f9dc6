package cn.zhenggai.web;

import cn.zhenggai.shared.text.Invisible;
import cn.zhenggai.support.HttpReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Sends forms with text that shows nothing in all their fields, and left empty to compare. Each field of a form gets
 * another kind of nothing, and each form is sent with every third turn of them, so that over all forms each kind is met
 * in many places.
 */
class InvisibleForms {

    private static final int TURN = 3;

    private final Function<String, HttpReader> readers;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> asked = new TreeSet<>();
    private int turn;

    InvisibleForms(Function<String, HttpReader> readers) {
        this.readers = readers;
    }

    List<String> faults() {
        return faults;
    }

    /** Mappings with the names of the fields that may not be empty. */
    Set<String> asked() {
        return asked;
    }

    void send(FoundForm form) {
        if (form.controls().stream().noneMatch(InvisibleForms::text)) {
            return;
        }
        Answer empty = sent(form, null);
        if (empty.status() >= 300) {
            empty.fields().forEach(field -> asked.add(form.mapping() + " " + field));
        }
        int first = turn++ % TURN;
        int kinds = empty.status() < 400 ? first + 1 : Invisible.MEMBERS.size();
        for (int kind = first; kind < kinds; kind += TURN) {
            Answer unseen = sent(form, kind);
            if (differ(empty, unseen)) {
                faults.add("%s %s with %s: %s, but left empty: %s"
                        .formatted(
                                form.login(),
                                form.action(),
                                Invisible.named(Invisible.MEMBERS.get(kind)),
                                unseen,
                                empty));
            }
        }
    }

    /** A deed that may be done with nothing typed is done by the first of the two: the second finds it done. */
    private static boolean differ(Answer empty, Answer unseen) {
        boolean doneAlready = empty.status() < 400 && unseen.status() == 409;
        return !doneAlready
                && (empty.status() == 422 && !unseen.equals(empty)
                        || unseen.status() >= 400 && unseen.status() != empty.status());
    }

    /** @param fields that have something wrong with them */
    private record Answer(int status, Set<String> fields) {}

    /** @param kind of nothing for the first text; each further text has the next one. Null leaves them empty. */
    private Answer sent(FoundForm form, Integer kind) {
        HttpReader reader = readers.apply(form.login());
        if (kind == null) {
            reader.get(form.page());
        }
        List<String> fields = Spoiling.MISSING.fields(form);
        List<Integer> texts = IntStream.range(0, fields.size() / 2)
                .filter(i -> form.controls().stream()
                        .anyMatch(control -> control.attr("name").equals(fields.get(2 * i)) && text(control)))
                .boxed()
                .toList();
        for (int n = 0; n < texts.size() && kind != null; n++) {
            fields.set(2 * texts.get(n) + 1, Invisible.MEMBERS.get((kind + n) % Invisible.MEMBERS.size()));
        }
        HttpResponse<String> answer = reader.post(form.action(), fields.toArray(String[]::new));
        return new Answer(
                answer.statusCode(),
                new TreeSet<>(
                        Jsoup.parse(answer.body()).select("[aria-invalid=true]").eachAttr("name")));
    }

    /** Passwords are secrets and taken to the letter; so is the sheet of a year. */
    private static boolean text(Element control) {
        return FoundForm.isTyped(control) && !control.hasClass("sheet-text");
    }
}
