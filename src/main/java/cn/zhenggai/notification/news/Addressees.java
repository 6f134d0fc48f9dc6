package cn.zhenggai.notification.news;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.shared.Desk;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who has to hear of what. A confidential case is kept from all who could not open it. */
@Component
class Addressees {

    private final Directory directory;
    private final JdbcClient jdbc;

    Addressees(Directory directory, JdbcClient jdbc) {
        this.directory = directory;
        this.jdbc = jdbc;
    }

    /** @param served whether the order had reached the school; an order withdrawn before is none of its business */
    Collection<PersonCard> of(CaseEvent event, boolean served) {
        Stream<PersonCard> people =
                switch (event.kind()) {
                    case TO_SIGN -> waiting(event, "SIGN_NOTICE");
                    case ISSUED -> Stream.concat(school(event), overseers(event));
                    case RECEIPT_REFUSED -> overseers(event);
                    case ASSIGNED -> person(event.assigneeId());
                    case REJECTED, EXTENSION_APPROVED, EXTENSION_REFUSED, OBJECTION_KEPT ->
                        Stream.concat(school(event), person(event.assigneeId()));
                    case PAUSED, RESUMED, DEADLINE_MOVED, UNIT_CHANGED, OBJECTION_CHANGED, REOPENED ->
                        Stream.of(school(event), person(event.assigneeId()), overseers(event))
                                .flatMap(Function.identity());
                    case EXTENSION_ASKED, OBJECTED, OBJECTION_WITHDRAWN, REOPENING_PROPOSED, FALSIFIED ->
                        deciders(event);
                    case REOPENING_REFUSED -> Stream.concat(person(event.openedBy()), inspectors(event));
                    case STOP_ORDERED, STOP_REVOKED, STOP_LIFTED ->
                        Stream.of(school(event), overseers(event), deciders(event))
                                .flatMap(Function.identity());
                    case STOP_TO_CONFIRM -> waiting(event, "CONFIRM_STOP");
                    case LIFTING_ASKED -> Stream.concat(deciders(event), waiting(event, "INSPECT_STOP"));
                    case LIFTING_REFUSED -> school(event);
                    case LISTED ->
                        Stream.of(school(event), overseers(event), deciders(event), listingLeader(event))
                                .flatMap(Function.identity());
                    case FUNDS_ALLOTTED, FUNDS_TAKEN_BACK -> Stream.concat(principal(event), worker(event));
                    case CLOSED, WITHDRAWN, MERGED, TERMINATED -> concerned(event, served);
                    case DISMISSED -> Stream.concat(concerned(event, served), escalatedTo(event));
                };
        return people.collect(Collectors.toMap(PersonCard::id, Function.identity(), (one, same) -> one))
                .values();
    }

    /** Whoever heard that it climbed hears that it should not have. */
    private Stream<PersonCard> escalatedTo(CaseEvent event) {
        return jdbc
                .sql("select distinct person_id from escalation_news where case_number = :number")
                .param("number", event.number().value())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(this::person);
    }

    private Stream<PersonCard> concerned(CaseEvent event, boolean served) {
        Stream<PersonCard> bureau = Stream.concat(person(event.openedBy()), inspectors(event));
        if (!served) {
            return bureau;
        }
        return Stream.of(bureau, school(event), worker(event), overseers(event)).flatMap(Function.identity());
    }

    private Stream<PersonCard> worker(CaseEvent event) {
        return event.confidential() ? Stream.empty() : person(event.assigneeId());
    }

    /** Of a confidential case the principal alone hears, not even those who sign for him. */
    private Stream<PersonCard> school(CaseEvent event) {
        Desk.Kind kind = event.confidential() ? Desk.Kind.HEAD : Desk.Kind.SCHOOL;
        return directory.seatedAt(Desk.of(kind, event.schoolId())).stream();
    }

    private Stream<PersonCard> principal(CaseEvent event) {
        Desk.Kind kind = event.confidential() ? Desk.Kind.HEAD : Desk.Kind.PRINCIPAL;
        return directory.seatedAt(Desk.of(kind, event.schoolId())).stream();
    }

    private Stream<PersonCard> overseers(CaseEvent event) {
        if (event.confidential()) {
            return Stream.empty();
        }
        List<PersonCard> township = event.townshipId() == null
                ? List.of()
                : directory.seatedAt(Desk.of(Desk.Kind.TOWNSHIP, event.townshipId()));
        return Stream.concat(
                directory.responsibleFor(event.schoolId(), Responsibility.CONTACT_LEADER).stream(), township.stream());
    }

    private Stream<PersonCard> inspectors(CaseEvent event) {
        return event.confidential()
                ? Stream.empty()
                : directory.responsibleFor(event.schoolId(), Responsibility.INSPECTOR).stream();
    }

    /** The decider's task list holds the request; the section that the case is with hears of it, and the deputy. */
    private Stream<PersonCard> deciders(CaseEvent event) {
        Stream<PersonCard> section = jdbc
                .sql("select section_id from case_clock where number = :number")
                .param("number", event.number().value())
                .query((row, n) -> row.getObject("section_id", Long.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .flatMap(id -> directory.seatedAt(Desk.of(Desk.Kind.SECTION_HEAD, id)).stream());
        return Stream.concat(section, directory.seatedAt(Desk.of(Desk.Kind.DEPUTY, event.bureauId())).stream());
    }

    /** Those at whose desks this step of the case waits. */
    private Stream<PersonCard> waiting(CaseEvent event, String step) {
        return jdbc
                .sql("select desk from open_step where case_number = :number and step = :step")
                .param("number", event.number().value())
                .param("step", step)
                .query((row, n) -> Desk.parse(row.getString("desk")))
                .list()
                .stream()
                .flatMap(desk -> directory.seatedAt(desk).stream());
    }

    private Stream<PersonCard> listingLeader(CaseEvent event) {
        return jdbc
                .sql("select person_id from listing_leader where case_number = :number")
                .param("number", event.number().value())
                .query(Long.class)
                .list()
                .stream()
                .flatMap(this::person);
    }

    private Stream<PersonCard> person(Long id) {
        return id == null ? Stream.empty() : directory.seatedAt(Desk.person(id)).stream();
    }
}
