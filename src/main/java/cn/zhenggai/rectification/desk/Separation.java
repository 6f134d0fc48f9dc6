package cn.zhenggai.rectification.desk;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.rectification.Verifier;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who stands in for a re-inspector looks with his own eyes: what keeps these away keeps him away. */
@Component
class Separation {

    private final Directory directory;
    private final Rounds rounds;

    Separation(Directory directory, Rounds rounds) {
        this.directory = directory;
        this.rounds = rounds;
    }

    /** Asks nothing when the re-inspector acts himself: he was chosen by these rules. */
    boolean keeps(RectificationCase subject, Actor actor, List<Verifier> verifiers) {
        if (actor.standIn() == null) {
            return true;
        }
        Long person = actor.standIn().personId();
        boolean named = verifiers.stream()
                .filter(v -> v.round() == subject.course().roundNo())
                .anyMatch(v -> person.equals(v.personId()));
        boolean ofSchool = !subject.discovery().insideSchool()
                && directory.person(person).map(PersonCard::unitId).orElse(0L)
                        == subject.jurisdiction().schoolId();
        return !named
                && !ofSchool
                && !person.equals(subject.course().assigneeId())
                && !rounds.workersOf(subject.id()).contains(person)
                && !directory.conflictedWith(subject.jurisdiction().schoolId()).contains(person);
    }
}
