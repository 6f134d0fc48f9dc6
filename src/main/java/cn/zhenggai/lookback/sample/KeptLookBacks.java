package cn.zhenggai.lookback.sample;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.handover.KeptWork;
import cn.zhenggai.organisation.handover.Leaver;
import cn.zhenggai.organisation.handover.Passing;
import cn.zhenggai.organisation.handover.Piece;
import cn.zhenggai.organisation.handover.Taker;
import cn.zhenggai.rectification.desk.CaseDesk;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.shared.CaseNumber;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Looks at closed cases that somebody was to take. Whoever is named takes those that he had no part in; the others go to
 * the next who had none, and where there is nobody the registrar has them.
 */
@Component
@Order(7)
class KeptLookBacks implements KeptWork {

    private final WaitingLookBacks waiting;
    private final GivingLookBack giving;
    private final PassingLookBack passing;
    private final CaseDesk desk;

    KeptLookBacks(WaitingLookBacks waiting, GivingLookBack giving, PassingLookBack passing, CaseDesk desk) {
        this.waiting = waiting;
        this.giving = giving;
        this.passing = passing;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return WaitingLookBacks.KIND;
    }

    @Override
    public List<Piece> leftIn(long bureauId, int limit) {
        return waiting.pieces(
                "l.id in (select k.id from look_back_left k where k.bureau_id = :bureau)",
                Map.of("bureau", bureauId),
                limit);
    }

    @Override
    public List<Piece> leftBy(Leaver leaver) {
        return waiting.pieces(
                "l.id in (select k.id from look_back_left k where k.person_id = :person)",
                Map.of("person", leaver.person().id()),
                Integer.MAX_VALUE);
    }

    /** Who may take most of them first. */
    @Override
    public List<Taker> takers(Leaver leaver, List<Piece> pieces) {
        Map<Long, PersonCard> people = new LinkedHashMap<>();
        Map<Long, Integer> counts = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            for (PersonCard person : others(subject(piece), leaver.person())) {
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
    public void passOn(List<Piece> pieces, Passing handed) {
        pieces.stream()
                .sorted(Comparator.comparing(Piece::reference).thenComparing(Piece::position))
                .forEach(piece -> passOn(piece, handed));
    }

    private void passOn(Piece piece, Passing handed) {
        RectificationCase subject = desk.takeForSystem(CaseNumber.of(piece.reference()));
        List<PersonCard> free = others(subject, handed.from());
        boolean named = handed.to() != null
                && free.stream().anyMatch(person -> person.id() == handed.to().id());
        PersonCard next = named ? handed.to() : giving.next(subject, free);
        passing.pass(piece.position(), subject, next, !named);
    }

    private List<PersonCard> others(RectificationCase subject, PersonCard leaver) {
        return giving.eligible(subject).stream()
                .filter(person -> person.id() != leaver.id())
                .toList();
    }

    private RectificationCase subject(Piece piece) {
        return desk.read(CaseNumber.of(piece.reference()));
    }
}
