package cn.zhenggai.lookback.search;

import cn.zhenggai.lookback.SearchAsked;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.Action;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.log.Told;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Checks;
import cn.zhenggai.shared.Outcome;
import cn.zhenggai.shared.Refusal;
import cn.zhenggai.shared.UnitKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever leads has the school of a case, or more schools, look for the same fault. The case stays as it is. */
@Service
public class OrderingSearch {

    private static final int MOST_SCHOOLS = 5000;
    private static final int FARTHEST_DAYS = 183;

    private final JdbcClient jdbc;
    private final CaseDesk desk;
    private final Directory directory;
    private final ApplicationEventPublisher events;

    OrderingSearch(JdbcClient jdbc, CaseDesk desk, Directory directory, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.directory = directory;
        this.events = events;
    }

    @Transactional
    public Outcome<CaseNumber> order(CaseNumber number, Actor actor, SearchEntry entry) {
        return desk.take(number, actor, Action.ORDER_SEARCH).then(taken -> {
            List<UnitCard> schools = schools(taken.subject(), entry);
            return Outcome.unless(
                    beyond(taken.subject(), actor, entry)
                            .or(() -> refusal(entry, schools, BureauTime.dayOf(taken.now()))),
                    () -> order(taken, actor, entry, schools));
        });
    }

    /** More schools than that of the case are asked by those who lead. */
    private static Optional<Refusal> beyond(RectificationCase subject, Actor actor, SearchEntry entry) {
        boolean leads = actor.sitsAt(subject.sectionHead()) || actor.sitsAt(subject.deputy());
        return leads || entry.scope() == null || entry.scope() == SearchScope.SCHOOL
                ? Optional.empty()
                : Optional.of(Refusal.invalid("scope", "search.ownSchoolOnly"));
    }

    private static Optional<Refusal> refusal(SearchEntry entry, List<UnitCard> schools, LocalDate today) {
        LocalDate until = entry.until();
        return new Checks()
                .that(entry.scope() != null, "scope", "required")
                .that(named(entry) || entry.schools().isEmpty(), "schools", "search.notChosen")
                .that(!named(entry) || !entry.schools().isEmpty(), "schools", "required")
                .that(!named(entry) || schools.size() == entry.schools().size(), "schools", "search.unknownSchool")
                .that(entry.scope() == null || named(entry) || !schools.isEmpty(), "scope", "search.nobody")
                .text(entry.lookFor(), "lookFor", 500)
                .that(until != null, "until", "required")
                .that(
                        until == null || until.isAfter(today) && !until.isAfter(today.plusDays(FARTHEST_DAYS)),
                        "until",
                        "search.untilOut")
                .refusal();
    }

    /** Those that are open; that of the case too, which may have the fault at another place. */
    private List<UnitCard> schools(RectificationCase subject, SearchEntry entry) {
        SearchScope scope = entry.scope();
        UnitCard own = directory.unit(subject.jurisdiction().schoolId()).orElseThrow();
        if (scope == null || scope == SearchScope.SCHOOL) {
            return own.active() ? List.of(own) : List.of();
        }
        return directory.units(subject.jurisdiction().bureauId(), UnitKind.SCHOOL, "", MOST_SCHOOLS).stream()
                .filter(school -> switch (scope) {
                    case TOWNSHIP -> Objects.equals(school.townshipId(), own.townshipId());
                    case KIND -> Objects.equals(school.schoolKind(), own.schoolKind());
                    default -> entry.schools().contains(school.id());
                })
                .toList();
    }

    private static boolean named(SearchEntry entry) {
        return entry.scope() == SearchScope.CHOSEN;
    }

    private CaseNumber order(CaseDesk.Taken taken, Actor actor, SearchEntry entry, List<UnitCard> schools) {
        RectificationCase subject = taken.subject();
        jdbc.sql("""
                        insert into search_order (case_id, case_number, bureau_id, item_code, scope, look_for, until_on,
                            ordered_by, ordered_by_name, ordered_at)
                        values (:id, :number, :bureau, :item, :scope, :lookFor, :until, :by, :name, :now)""")
                .param("id", subject.id())
                .param("number", subject.number().value())
                .param("bureau", subject.jurisdiction().bureauId())
                .param("item", subject.hazard().itemCode())
                .param("scope", entry.scope().name())
                .param("lookFor", entry.lookFor().strip())
                .param("until", entry.until())
                .param("by", actor.personId())
                .param("name", actor.name())
                .param("now", BureauTime.column(taken.now()))
                .update();
        long order = jdbc.sql("select max(id) from search_order where case_id = :id")
                .param("id", subject.id())
                .query(Long.class)
                .single();
        schools.forEach(school -> ask(order, school));
        desk.lay(
                taken,
                actor,
                subject.course().noted(CaseDeed.ORDER_SEARCH),
                Told.note(entry.lookFor()).days(null, entry.until()));
        events.publishEvent(new SearchAsked(
                order,
                entry.lookFor().strip(),
                entry.until(),
                false,
                schools.stream().map(UnitCard::id).toList()));
        return subject.number();
    }

    private void ask(long order, UnitCard school) {
        jdbc.sql("insert into search_answer (order_id, school_id, school_name) values (:order, :school, :name)")
                .param("order", order)
                .param("school", school.id())
                .param("name", school.name())
                .update();
    }
}
