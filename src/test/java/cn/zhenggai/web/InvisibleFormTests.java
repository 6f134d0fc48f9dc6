package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoServerTest;
import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.shared.text.Invisible;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.KeptTexts;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form that anybody in the demo county finds on a page is sent with text that shows nothing in all its fields, of
 * every kind there is. It is answered as if they had been left empty, and nothing unseen is kept.
 */
@DemoServerTest
class InvisibleFormTests {

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts demo;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    private final Map<String, HttpReader> readers = new HashMap<>();

    @Test
    void whatShowsNothingIsAnsweredAsIfItWereEmpty() {
        Set<String> before = KeptTexts.unseen(jdbc);
        List<String> faults = new ArrayList<>();
        Set<String> asked = new TreeSet<>();
        for (FoundForm form : new FormCrawl(port, demo, requestMappingHandlerMapping).forms()) {
            if (form.controls().stream().anyMatch(InvisibleFormTests::text)) {
                faults.addAll(tried(form, asked));
            }
        }
        assertThat(faults).isEmpty();
        assertThat(asked).as("texts that are required").hasSizeGreaterThan(40);
        assertThat(KeptTexts.unseen(jdbc)).isEqualTo(before);
    }

    private List<String> tried(FoundForm form, Set<String> asked) {
        Answer empty = sent(form, null);
        List<String> faults = new ArrayList<>();
        if (empty.status() >= 300) {
            empty.fields().forEach(field -> asked.add(form.mapping() + " " + field));
        }
        for (int kind = 0; kind < Invisible.MEMBERS.size(); kind++) {
            Answer unseen = sent(form, kind);
            if (empty.status() == 422 && !unseen.equals(empty)
                    || unseen.status() >= 400 && unseen.status() != empty.status()) {
                faults.add("%s %s with %s: %s, but left empty: %s"
                        .formatted(
                                form.login(),
                                form.action(),
                                Invisible.named(Invisible.MEMBERS.get(kind)),
                                unseen,
                                empty));
            }
            if (empty.status() < 400) {
                break;
            }
        }
        return faults;
    }

    /** @param fields that have something wrong with them */
    private record Answer(int status, Set<String> fields) {}

    /** @param kind of nothing for the first text; each further text has the next one. Null leaves them empty. */
    private Answer sent(FoundForm form, Integer kind) {
        HttpReader reader = readers.computeIfAbsent(form.login(), this::loggedIn);
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

    private HttpReader loggedIn(String login) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, demo.password());
        return reader;
    }

    /** Passwords are secrets and taken to the letter; so is the sheet of a year. */
    private static boolean text(Element control) {
        return FoundForm.isTyped(control) && !control.hasClass("sheet-text");
    }
}
