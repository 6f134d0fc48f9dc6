package cn.zhenggai.rectification.verification;

import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Verifiers;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.task.Step;
import cn.zhenggai.task.WorkItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names others in the places of re-inspectors who cannot look any more; where nobody may, the one who finds somebody. */
@Component
public class FillingPlaces {

    private final EligibleVerifiers eligible;
    private final Verifiers verifiers;
    private final WorkItems work;
    private final JdbcClient jdbc;

    FillingPlaces(EligibleVerifiers eligible, Verifiers verifiers, WorkItems work, JdbcClient jdbc) {
        this.eligible = eligible;
        this.verifiers = verifiers;
        this.work = work;
        this.jdbc = jdbc;
    }

    /** Those who may, and hold no place of the round. */
    public List<PersonCard> free(RectificationCase subject) {
        Set<Long> named = verifiers.of(subject).stream().map(Verifier::personId).collect(Collectors.toSet());
        return eligible.of(subject).stream()
                .filter(person -> !named.contains(person.id()))
                .toList();
    }

    /**
     * Of a case that was saved as it is now.
     *
     * @return those who were named; fewer than places when nobody may
     */
    public List<PersonCard> fill(RectificationCase subject) {
        List<PersonCard> named = new ArrayList<>();
        for (int position : jdbc.sql("select position from reinspection_left where id = :case order by position")
                .param("case", subject.id())
                .query(Integer.class)
                .list()) {
            PersonCard next = free(subject).stream().findFirst().orElse(null);
            put(subject, position, next);
            if (next != null) {
                named.add(next);
            }
        }
        return named;
    }

    /** @param person null for nobody yet */
    public void put(RectificationCase subject, int position, PersonCard person) {
        verifiers.name(subject, position, person);
        Desk desk = person == null ? subject.dispatcher() : Desk.person(person.id());
        work.move(subject.number(), Step.VERIFY, position, desk);
    }
}
