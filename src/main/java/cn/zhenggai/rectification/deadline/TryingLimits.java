package cn.zhenggai.rectification.deadline;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.rectification.CaseState;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.RectificationRules.Limits;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Fingerprint;
import cn.zhenggai.shared.LogWord;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.Severity;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Shows the table of limits, and tries another one on the open cases without changing anything. */
@Service
public class TryingLimits {

    private static final Logger SECURITY = LoggerFactory.getLogger("cn.zhenggai.security");

    private final RectificationRules rules;
    private final ProposingDeadline proposing;
    private final HazardCatalogue catalogue;
    private final CaseScope scope;
    private final JdbcClient jdbc;

    TryingLimits(
            RectificationRules rules,
            ProposingDeadline proposing,
            HazardCatalogue catalogue,
            CaseScope scope,
            JdbcClient jdbc) {
        this.rules = rules;
        this.proposing = proposing;
        this.catalogue = catalogue;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    private record Counted(LimitTrial.Moved today, String itemCode, LocalDate from, boolean visible) {}

    public static boolean mayLook(Actor actor) {
        return !actor.inSchool() && actor.isAny(Role.ADMIN, Role.SECTION_HEAD, Role.DEPUTY, Role.DIRECTOR);
    }

    /** The table that counts, by category. */
    public List<LimitTrial.Line> present() {
        return table(null);
    }

    /** Refused with the rules that cannot be meant. Whoever sends a table is remembered, whatever is in it. */
    public Outcome<LimitTrial> tryOut(Actor actor, byte[] table) {
        Outcome<Limits> candidate = rules.trying(table);
        SECURITY.info(
                "event=table-tried who={} detail=size={},sha256={},verdict={}",
                LogWord.of(actor.login()),
                table.length,
                Fingerprint.of(table),
                candidate.accepted() ? "accepted" : verdict(candidate.refusal()));
        return candidate.map(limits -> trial(actor, limits));
    }

    private LimitTrial trial(Actor actor, Limits other) {
        Limits before = remembering(rules::limitFor);
        Limits after = remembering(other);
        List<Counted> moved = open(actor).stream()
                .flatMap(subject -> moved(subject, before, after).stream())
                .toList();
        int served = (int) moved.stream().filter(each -> each.today().served()).count();
        List<LimitTrial.Moved> seen =
                moved.stream().filter(Counted::visible).map(Counted::today).toList();
        return new LimitTrial(table(after), moved.size() - served, served, seen);
    }

    private static String verdict(Refusal refusal) {
        return LogWord.of(
                refusal.reasons().get(0).code() + refusal.reasons().get(0).arguments());
    }

    private Optional<Counted> moved(Counted subject, Limits before, Limits after) {
        LimitTrial.Moved today = subject.today();
        HazardItem item = catalogue.item(subject.itemCode(), subject.from()).orElse(null);
        if (item == null) {
            return Optional.empty();
        }
        LocalDate was =
                proposing.under(before, item, today.severity(), subject.from()).deadline();
        LocalDate is =
                proposing.under(after, item, today.severity(), subject.from()).deadline();
        if (is.equals(was)) {
            return Optional.empty();
        }
        return Optional.of(new Counted(today.to(is), subject.itemCode(), subject.from(), subject.visible()));
    }

    /** Open cases whose date was counted and moved by nobody since. Index ix_case_state_deadline. */
    private List<Counted> open(Actor actor) {
        CaseScope.Condition seen = scope.of(actor);
        return jdbc.sql("select c.number, c.title, c.school_name, c.severity, c.issued_at, c.deadline, c.limit_from,"
                        + " c.item_code, case when " + seen.sql() + " then 1 else 0 end visible"
                        + " from rectification_case c where c.state in (:open) and c.bureau_id = :bureau"
                        + " and c.limit_from is not null and c.deadline = c.original_deadline order by c.number")
                .param(
                        "open",
                        Arrays.stream(CaseState.values())
                                .filter(CaseState::open)
                                .map(CaseState::name)
                                .toList())
                .param("bureau", actor.bureauId())
                .params(seen.values())
                .query((row, number) -> counted(row))
                .list();
    }

    private List<LimitTrial.Line> table(Limits after) {
        return catalogue.categories().entrySet().stream()
                .map(category -> line(category.getKey(), category.getValue(), after))
                .toList();
    }

    private LimitTrial.Line line(String category, String name, Limits after) {
        return new LimitTrial.Line(
                category,
                name,
                rules.limitFor(category, Severity.GENERAL),
                rules.limitFor(category, Severity.MAJOR),
                after == null ? null : after.limitFor(category, Severity.GENERAL),
                after == null ? null : after.limitFor(category, Severity.MAJOR));
    }

    private static Limits remembering(Limits table) {
        Map<String, Limit> known = new HashMap<>();
        return (category, severity) ->
                known.computeIfAbsent(category + severity, key -> table.limitFor(category, severity));
    }

    private static Counted counted(ResultSet row) throws SQLException {
        LimitTrial.Moved today = new LimitTrial.Moved(
                CaseNumber.of(row.getString("number")),
                row.getString("title"),
                row.getString("school_name"),
                Severity.valueOf(row.getString("severity")),
                row.getObject("issued_at") != null,
                BureauTime.day(row, "deadline"),
                null);
        return new Counted(
                today, row.getString("item_code"), BureauTime.day(row, "limit_from"), row.getInt("visible") == 1);
    }
}
