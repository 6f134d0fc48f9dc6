package cn.zhenggai.rectification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.zhenggai.rectification.reading.CaseFilter;
import cn.zhenggai.rectification.reading.CaseLists;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.transaction.support.TransactionTemplate;

/** One row a person, one column a try. */
class PermissionTable {

    static final List<String> EVERYBODY = List.of(
            "director",
            "deputy",
            "sectionhead",
            "personnelhead",
            "registrar",
            "inspector1",
            "inspector2",
            "inspector3",
            "township.1",
            "auditor",
            "admin",
            "principal.QL0001",
            "officer.QL0001",
            "worker.QL0001",
            "principal.QL0002",
            "officer.QL0002",
            "worker.QL0002");

    private final Office office;
    private final CaseLists lists;
    private final TransactionTemplate transaction;
    private final Map<String, Map<String, String>> rows = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>();

    PermissionTable(Office office, CaseLists lists, TransactionTemplate transaction) {
        this.office = office;
        this.lists = lists;
        this.transaction = transaction;
    }

    void column(String title, Action action, CaseWalk walk, Function<Actor, Outcome<?>> deed) {
        titles.add(title);
        for (String login : EVERYBODY) {
            Actor by = office.actor(login);
            String answer = answer(by, deed);
            row(login).put(title, answer);
            if (!answer.equals("?")) {
                boolean offered =
                        office.reading.story(walk.number(), by).allowed().contains(action);
                assertThat(offered).as("%s is offered to %s", action, login).isEqualTo(answer.equals("+"));
            }
        }
    }

    void reading(String title, CaseWalk walk) {
        titles.add(title);
        for (String login : EVERYBODY) {
            Actor reader = office.actor(login);
            boolean reads = !answer(reader, by -> Outcome.done(office.reading.story(walk.number(), by)))
                    .equals("?");
            boolean listed = lists.page(reader, CaseFilter.of(CaseFilter.View.ALL), null, 1000).rows().stream()
                    .anyMatch(line -> line.number().equals(walk.number()));
            assertThat(listed).as("%s is listed for %s", title, login).isEqualTo(reads);
            row(login).put(title, reads ? "+" : "?");
        }
    }

    /** Tried in earnest and rolled back, so that the next one finds the case as it was. */
    private String answer(Actor by, Function<Actor, Outcome<?>> deed) {
        return transaction.execute(status -> {
            status.setRollbackOnly();
            try {
                Outcome<?> outcome = deed.apply(by);
                if (!outcome.accepted()) {
                    assertThat(outcome.refusal()).isEqualTo(Refusal.forbidden("notAllowed"));
                }
                return outcome.accepted() ? "+" : "-";
            } catch (CaseNotFound e) {
                return "?";
            }
        });
    }

    private Map<String, String> row(String login) {
        return rows.computeIfAbsent(login, key -> new LinkedHashMap<>());
    }

    @Override
    public String toString() {
        String head = "%-16s".formatted("") + titles.stream().map(t -> "  " + t).collect(Collectors.joining());
        return head + "\n"
                + rows.entrySet().stream()
                        .map(row -> line(row.getKey(), row.getValue()))
                        .collect(Collectors.joining());
    }

    private String line(String login, Map<String, String> answers) {
        String cells = titles.stream()
                .map(title -> ("  %-" + title.length() + "s").formatted(answers.get(title)))
                .collect(Collectors.joining());
        return ("%-16s".formatted(login) + cells).stripTrailing() + "\n";
    }
}
