package cn.zhenggai.rectification.reading;

import cn.zhenggai.organisation.school.KnownSchool;
import cn.zhenggai.organisation.school.SchoolCard;
import cn.zhenggai.organisation.school.SchoolCard.Figure;
import cn.zhenggai.organisation.school.SchoolCard.Row;
import cn.zhenggai.organisation.school.SchoolCard.Said;
import cn.zhenggai.organisation.school.SchoolPart;
import cn.zhenggai.rectification.CaseAddress;
import cn.zhenggai.rectification.CaseMeasures;
import cn.zhenggai.rectification.desk.CaseScope;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a school: how much is open, what comes next and what it has behind it. */
@Component
class CasesOfSchool implements SchoolPart {

    private static final int FIRST = 1;
    private static final int SHOWN = 6;
    private static final int YEARS = 3;
    private static final String NONE = "";

    private final CaseLists lists;
    private final CaseScope scope;
    private final JdbcClient jdbc;
    private final Clock clock;

    CasesOfSchool(CaseLists lists, CaseScope scope, JdbcClient jdbc, Clock clock) {
        this.lists = lists;
        this.scope = scope;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public int order() {
        return FIRST;
    }

    private record Counts(List<Figure> now, List<Figure> before) {}

    @Override
    public List<SchoolCard> of(KnownSchool school, Actor reader) {
        Counts counts = counts(school, reader);
        CaseFilter open = CaseFilter.of(CaseFilter.View.OPEN).with(Part.SCHOOL, school.id());
        return List.of(
                SchoolCard.ofFigures("now", "gauge", counts.now()),
                SchoolCard.ofRows(
                        "open",
                        "folders",
                        lists.page(reader, open, null, SHOWN).rows().stream()
                                .map(CasesOfSchool::row)
                                .toList(),
                        list(school, "open", NONE)),
                SchoolCard.ofFigures("history", "history", counts.before()));
    }

    private static Row row(CaseLine line) {
        return new Row(
                line.title(),
                CaseAddress.page(line.number()),
                List.of(new Said("school.said", line.number().value())),
                line.due(),
                new Said("case.state." + line.state()));
    }

    /** Index {@code ix_case_school_state}. */
    private Counts counts(KnownSchool school, Actor reader) {
        CaseScope.Condition seen = scope.of(reader);
        int year = BureauTime.today(clock).getYear();
        StringBuilder years = new StringBuilder();
        for (int ago = 0; ago < YEARS; ago++) {
            years.append(", ")
                    .append(CaseMeasures.sum(
                            CaseMeasures.ENDED + " and c.ended_at > :from" + ago + " and c.ended_at <= :until" + ago))
                    .append(" ended")
                    .append(ago);
        }
        var statement = jdbc.sql("""
                        select %s open_ones, %s late_ones, %s soon_ones, %s major_ones, %s stopped_ones, %s ended_ones,
                               count(*) all_ones%s
                        from rectification_case c where c.school_id = :school and %s""".formatted(
                                CaseMeasures.sum(CaseMeasures.OPEN),
                                CaseMeasures.sum(CaseMeasures.late(reader)),
                                CaseMeasures.sum(CaseMeasures.dueThisWeek(reader)),
                                CaseMeasures.sum(CaseMeasures.OPEN + " and c.severity = 'MAJOR'"),
                                CaseMeasures.sum("c.stops_active > 0"),
                                CaseMeasures.sum(CaseMeasures.ENDED),
                                years,
                                seen.sql()))
                .param("school", school.id())
                .param("now", BureauTime.column(clock.instant()))
                .param("weekEnd", WantedCases.weekEnd(clock))
                .params(seen.values());
        for (int ago = 0; ago < YEARS; ago++) {
            statement = statement
                    .param("from" + ago, WantedCases.begin(year - ago))
                    .param("until" + ago, WantedCases.begin(year - ago + 1));
        }
        return statement.query((row, n) -> counts(row, school, year)).single();
    }

    private static Counts counts(ResultSet row, KnownSchool school, int year) throws SQLException {
        List<Figure> now = List.of(
                Figure.of("school.figure.open", row.getInt("open_ones"), list(school, "open", NONE)),
                Figure.alarming("school.figure.overdue", row.getInt("late_ones"), list(school, "overdue", NONE)),
                Figure.of("school.figure.dueThisWeek", row.getInt("soon_ones"), list(school, "due_this_week", NONE)),
                Figure.of("school.figure.major", row.getInt("major_ones"), list(school, "open", "&severity=MAJOR")),
                Figure.alarming("school.figure.stopped", row.getInt("stopped_ones"), list(school, "stopped", NONE)));
        List<Figure> before = new ArrayList<>();
        before.add(Figure.of("school.figure.all", row.getInt("all_ones"), list(school, "all", NONE)));
        before.add(Figure.of("school.figure.ended", row.getInt("ended_ones"), list(school, "ended", NONE)));
        for (int ago = 0; ago < YEARS; ago++) {
            before.add(new Figure(
                    new Said("school.figure.endedIn", String.valueOf(year - ago)),
                    row.getInt("ended" + ago),
                    list(school, "ended", "&on=ended&from=%1$d-01-01&until=%1$d-12-31".formatted(year - ago)),
                    false));
        }
        return new Counts(now, before);
    }

    private static String list(KnownSchool school, String view, String more) {
        return "/cases?view=" + view + "&school=" + school.id() + more;
    }
}
