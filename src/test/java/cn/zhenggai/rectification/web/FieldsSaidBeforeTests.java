package cn.zhenggai.rectification.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.TestCounty;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.CaseWalk;
import cn.zhenggai.rectification.Office;
import cn.zhenggai.support.HttpReader;
import cn.zhenggai.support.ProcessTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a form of the page of a case says of its fields beforehand is what they are refused by. */
@ProcessTest
class FieldsSaidBeforeTests {

    private static final String PASSWORD = "shen-mi-2026";
    private static final Pattern TOO_LONG = Pattern.compile("最多 ([0-9]+) 个字");

    @LocalServerPort
    int port;

    @Autowired
    TestCounty county;

    @Autowired
    Office office;

    private final Set<String> limits = new TreeSet<>();
    private final Set<String> required = new TreeSet<>();
    private final List<String> unsaid = new ArrayList<>();

    @BeforeEach
    void settle() {
        county.settle().letEverybodyIn(PASSWORD);
    }

    @Test
    void whatIsTooLongOrMissingWasSaidBeforeItWasSent() {
        look(office.paperwork().to(CaseState.DRAFT), "sectionhead");
        look(office.paperwork().to(CaseState.RECTIFYING), CaseWalk.WORKER, CaseWalk.PRINCIPAL, "sectionhead");
        look(office.paperwork().to(CaseState.SUBMITTED), "inspector1");
        look(office.majorPaperwork().to(CaseState.PLANNING), CaseWalk.PRINCIPAL);
        assertThat(unsaid).isEmpty();
        assertThat(limits).as("limits that were met").hasSizeGreaterThan(9);
        assertThat(required).as("fields that must be filled in").hasSizeGreaterThan(7);
    }

    private void look(CaseWalk walk, String... logins) {
        for (String login : logins) {
            HttpReader reader = new HttpReader(port);
            reader.logIn(login, PASSWORD);
            Document page = Jsoup.parse(reader.get("/cases/" + walk.number()).body());
            for (Element form : page.select("form[method=post][action^=/cases/]")) {
                for (boolean full : new boolean[] {false, true}) {
                    send(reader, form, full);
                }
            }
        }
    }

    private void send(HttpReader reader, Element form, boolean full) {
        List<String> fields = new ArrayList<>();
        form.select("textarea[name]").forEach(box -> {
            int most = box.hasAttr("data-limit") ? Integer.parseInt(box.attr("data-limit")) : 5_000;
            fields.addAll(List.of(box.attr("name"), full ? "长".repeat(most + 1) : ""));
        });
        if (fields.isEmpty()) {
            return;
        }
        Element answer = form.selectFirst("button[type=submit][name]");
        if (answer != null) {
            fields.addAll(List.of(answer.attr("name"), "false"));
        }
        String action = form.attr("action");
        Document refused =
                Jsoup.parse(reader.post(action, fields.toArray(String[]::new)).body());
        refused.select("textarea[aria-invalid=true]").forEach(box -> compare(action, form, box, answer == null));
    }

    private void compare(String action, Element form, Element box, boolean oneAnswer) {
        String name = action.replaceAll(".*/", "") + "." + box.attr("name");
        String told = box.closest(".field").selectFirst(".field-error").text();
        Element before = form.selectFirst("textarea[name=" + box.attr("name") + "]");
        Matcher most = TOO_LONG.matcher(told);
        if (most.find()) {
            limits.add(name);
            if (!before.attr("data-limit").equals(most.group(1))) {
                unsaid.add(name + " takes " + most.group(1) + " and says " + before.attr("data-limit"));
            }
        } else if (told.contains("必填") && oneAnswer) {
            required.add(name);
            if (!before.hasAttr("required")) {
                unsaid.add(name + " is not marked");
            }
        }
    }
}
