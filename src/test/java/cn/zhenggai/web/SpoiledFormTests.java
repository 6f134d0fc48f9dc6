package cn.zhenggai.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.demo.DemoServerTest;
import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.support.HttpReader;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every form that anybody in the demo county finds on a page is sent spoiled: with nothing in it, with far too much, and
 * with what is of another kind. Each mistake is told at its field, nothing typed is lost, and the server stays sound.
 */
@DemoServerTest
class SpoiledFormTests {

    @LocalServerPort
    int port;

    @Autowired
    DemoAccounts demo;

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void everySpoiledFormIsRefusedAtItsFieldsAndKeepsWhatWasTyped() {
        List<String> faults = new ArrayList<>();
        Set<String> met = new TreeSet<>();
        Set<String> tried = new TreeSet<>();
        for (FoundForm form : new FormCrawl(port, demo, requestMappingHandlerMapping).forms()) {
            met.add(form.mapping());
            for (Spoiling spoiling : Spoiling.values()) {
                if (spoiling.concerns(form)) {
                    tried.add(form.mapping());
                    send(form, spoiling, faults);
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(met).as("forms that the crawl has met").hasSizeGreaterThan(40);
        assertThat(tried).as("forms that were sent spoiled").hasSizeGreaterThan(30);
    }

    private void send(FoundForm form, Spoiling spoiling, List<String> faults) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(form.login(), demo.password());
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
}
