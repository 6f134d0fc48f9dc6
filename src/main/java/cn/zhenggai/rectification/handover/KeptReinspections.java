package cn.zhenggai.rectification.handover;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.rectification.CaseDeed;
import cn.zhenggai.rectification.CaseEvent;
import cn.zhenggai.rectification.dossier.Cases;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.verification.FillingPlaces;
import cn.zhenggai.shared.CaseNumber;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Places of re-inspectors who have gone. Whoever is named takes those cases that he may re-inspect; the others go to the
 * next by the usual order, and where there is none to the one who has to find somebody.
 */
@Component
@Order(3)
class KeptReinspections implements KeptWork {

    /** Until when he has to look, once it is his turn; the day of the school before. */
    private static final String VIEW = """
            (select r.id, r.case_number, r.position, r.title, r.school_id, r.school_name, r.bureau_id, r.person_id,
                    coalesce((select max(w.due_on) from open_step w
                              where w.case_number = r.case_number and w.step = 'VERIFY'), r.due_on) due_on, r.confidential
             from reinspection_left r)""";

    private final KeptRows rows;
    private final HandingOverCase handing;
    private final Cases cases;
    private final FillingPlaces places;
    private final ApplicationEventPublisher events;

    KeptReinspections(
            KeptRows rows,
            HandingOverCase handing,
            Cases cases,
            FillingPlaces places,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.handing = handing;
        this.cases = cases;
        this.places = places;
        this.events = events;
    }

    @Override
    public String kind() {
        return "REINSPECTION";
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return rows.read(VIEW, "k.bureau_id = :bureau", Map.of("bureau", bureauId), limit, this::piece);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        Map<String, Long> person = Map.of("person", leaver.person().id());
        return rows.read(VIEW, "k.person_id = :person", person, Integer.MAX_VALUE, this::piece);
    }

    private Piece piece(ResultSet row) throws SQLException {
        Desk desk = Desk.person(row.getLong("person_id"));
        return KeptRows.piece(row, kind(), row.getInt("position"), Step.VERIFY.name(), desk);
    }

    /** Who may take most of them first. */
    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        Map<Long, PersonCard> people = new LinkedHashMap<>();
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            RectificationCase subject =
                    cases.findByNumber(CaseNumber.of(piece.reference())).orElseThrow();
            for (PersonCard person : places.free(subject)) {
                people.putIfAbsent(person.id(), person);
                counts.merge(person.id(), 1, Integer::sum);
            }
        }
        return people.values().stream()
                .map(person -> new Taker(person, counts.get(person.id())))
                .sorted(Comparator.comparing(Taker::pieces).reversed())
                .toList();
    }

    @Override
    public boolean goesOnByItself() {
        return true;
    }

    @Override
    public void passOn(List<Piece> pieces, Passing passing) {
        pieces.stream()
                .sorted(Comparator.comparing(Piece::reference).thenComparing(Piece::position))
                .forEach(piece -> passOn(piece, passing));
    }

    private void passOn(Piece piece, Passing passing) {
        RectificationCase subject = handing.take(CaseNumber.of(piece.reference()));
        List<PersonCard> free = places.free(subject);
        PersonCard next = free.stream()
                .filter(person ->
                        passing.to() != null && person.id() == passing.to().id())
                .findFirst()
                .orElse(free.isEmpty() ? null : free.get(0));
        places.put(subject, piece.position(), next);
        handing.lay(subject, passing, next, one -> one.course().noted(CaseDeed.HAND_OVER));
        if (next != null && (passing.to() == null || next.id() != passing.to().id())) {
            events.publishEvent(new CaseEvent.Moved(subject.event(CaseEvent.Kind.ASSIGNED), null, next.id(), true));
        }
    }
}
