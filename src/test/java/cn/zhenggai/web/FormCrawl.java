package cn.zhenggai.web;

import cn.zhenggai.security.DemoAccounts;
import cn.zhenggai.support.HttpReader;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Follows the links of the pages, once as somebody of each role, and gathers the forms that stand on them. */
class FormCrawl {

    private static final int MOST_PAGES = 100;
    private static final int OF_ONE_KIND = 4;
    private static final int OF_ONE_MAPPING = 2;

    private final int port;
    private final DemoAccounts demo;
    private final List<PathPattern> mappings;
    private final Map<String, Integer> found = new HashMap<>();
    private final Map<String, FoundForm> forms = new LinkedHashMap<>();

    FormCrawl(int port, DemoAccounts demo, RequestMappingHandlerMapping mappings) {
        this.port = port;
        this.demo = demo;
        this.mappings = FormPatternTests.forms(mappings).keySet().stream()
                .flatMap(FormCrawl::patterns)
                .sorted()
                .toList();
    }

    List<FoundForm> forms() {
        demo.accounts().stream()
                .collect(Collectors.toMap(DemoAccounts.Account::role, one -> one, (one, other) -> one))
                .values()
                .forEach(account -> crawl(account.login()));
        return List.copyOf(forms.values());
    }

    private void crawl(String login) {
        HttpReader reader = new HttpReader(port);
        reader.logIn(login, demo.password());
        Map<String, Integer> kinds = new HashMap<>();
        Next next = new Next(kinds);
        List.of("/", "/tasks", "/cases", "/profile", "/inbox").forEach(next::add);
        for (int pages = 0; pages < MOST_PAGES && !next.isEmpty(); pages++) {
            String address = next.poll();
            HttpResponse<String> answer = reader.get(address);
            if (answer.statusCode() == 302 || answer.statusCode() == 303) {
                next.first(HttpReader.location(answer).replaceFirst("^https?://[^/]+", ""));
                continue;
            }
            if (answer.statusCode() != 200 || !type(answer).startsWith("text/html")) {
                continue;
            }
            Document page = Jsoup.parse(answer.body());
            page.select("form[method=post]").forEach(form -> gather(login, address, form));
            page.select("a[href^=/]").stream()
                    .map(link -> link.attr("href"))
                    .filter(link -> !link.matches(".*(lang=|/export|/evidence/|/write|\\.pdf|\\.docx|/papers/).*"))
                    .forEach(next::add);
        }
    }

    /** Links that wait; of a kind that was met less often come first. */
    private static final class Next {

        private final Map<String, Integer> kinds;
        private final Map<Integer, Deque<String>> waiting = new TreeMap<>();

        Next(Map<String, Integer> kinds) {
            this.kinds = kinds;
        }

        void add(String link) {
            int time = kinds.merge(kind(link), 1, Integer::sum);
            if (time <= OF_ONE_KIND) {
                waiting.computeIfAbsent(time, each -> new ArrayDeque<>()).add(link);
            }
        }

        void first(String link) {
            waiting.computeIfAbsent(0, each -> new ArrayDeque<>()).add(link);
        }

        boolean isEmpty() {
            return waiting.values().stream().allMatch(Deque::isEmpty);
        }

        String poll() {
            return waiting.values().stream()
                    .filter(links -> !links.isEmpty())
                    .findFirst()
                    .orElseThrow()
                    .poll();
        }
    }

    private void gather(String login, String page, Element form) {
        Stream.concat(
                        Stream.of(form.attr("action")),
                        form.select("[formaction^=/]").stream().map(button -> button.attr("formaction")))
                .forEach(action -> mapping(action).ifPresent(mapping -> {
                    String id = mapping + " " + login + " " + action
                            + form.select("input[type=hidden]:not([name=formKey])")
                                    .eachAttr("value");
                    if (!forms.containsKey(id) && found.merge(mapping, 1, Integer::sum) <= OF_ONE_MAPPING) {
                        forms.put(id, new FoundForm(login, page, action, mapping, form));
                    }
                }));
    }

    private Optional<String> mapping(String action) {
        PathContainer path = PathContainer.parsePath(action);
        return mappings.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .filter(pattern -> !pattern.equals("/login"))
                .findFirst();
    }

    private static Stream<PathPattern> patterns(RequestMappingInfo info) {
        return info.getPathPatternsCondition().getPatterns().stream();
    }

    /** Pages that differ in a number or in their filter are of one kind. */
    private static String kind(String link) {
        return link.replaceAll("=[^&]*", "").replaceAll("\\d+", "1");
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
