package cn.zhenggai.rectification.verification;

import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.Responsibility;
import cn.zhenggai.rectification.RectificationRules;
import cn.zhenggai.rectification.dossier.RectificationCase;
import cn.zhenggai.rectification.dossier.Rounds;
import cn.zhenggai.shared.Desk;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who may re-inspect a case: never somebody of the school, never who did or signed the work, never who has a declared
 * conflict with the school. The finder comes first, then who answers for the school, then the township where the bureau
 * delegates, then everybody else by login.
 */
@Component
public class EligibleVerifiers {

    private final Directory directory;
    private final Rounds rounds;
    private final RectificationRules rules;
    private final boolean townshipsVerify;

    EligibleVerifiers(
            Directory directory,
            Rounds rounds,
            RectificationRules rules,
            @Value("${zhenggai.townships-verify:true}") boolean townshipsVerify) {
        this.directory = directory;
        this.rounds = rounds;
        this.rules = rules;
        this.townshipsVerify = townshipsVerify;
    }

    public List<PersonCard> of(RectificationCase subject) {
        Set<Long> conflicted = directory.conflictedWith(subject.jurisdiction().schoolId());
        Set<Long> workers = rounds.workersOf(subject.id());
        if (subject.discovery().insideSchool()) {
            return colleagues(subject, workers);
        }
        Map<Long, PersonCard> ordered = new LinkedHashMap<>();
        Stream.concat(inspectors(subject), directory.seatedAt(subject.sectionHead()).stream())
                .forEach(person -> ordered.putIfAbsent(person.id(), person));
        return ordered.values().stream()
                .filter(person -> person.active() && person.unitKind() != UnitKind.SCHOOL)
                .filter(person -> !conflicted.contains(person.id()) && !workers.contains(person.id()))
                .toList();
    }

    /** Somebody else of the school, those in office first; in a school of one person the township looks. */
    private List<PersonCard> colleagues(RectificationCase subject, Set<Long> workers) {
        Comparator<PersonCard> inOffice =
                Comparator.comparing(person -> !person.is(Role.SAFETY_OFFICER) && !person.is(Role.PRINCIPAL));
        List<PersonCard> others = directory.staffOf(subject.jurisdiction().schoolId()).stream()
                .filter(person -> !workers.contains(person.id()) && !isAssignee(subject, person))
                .sorted(inOffice)
                .toList();
        return others.isEmpty() && subject.jurisdiction().townshipId() != null ? township(subject) : others;
    }

    private List<PersonCard> township(RectificationCase subject) {
        return directory.seatedAt(
                Desk.of(Desk.Kind.TOWNSHIP, subject.jurisdiction().townshipId()));
    }

    private static boolean isAssignee(RectificationCase subject, PersonCard person) {
        return Long.valueOf(person.id()).equals(subject.course().assigneeId());
    }

    /** Of a confidential case only its finder and the office of discipline, so that it stays among few. */
    private Stream<PersonCard> inspectors(RectificationCase subject) {
        List<PersonCard> all =
                new ArrayList<>(directory.holders(subject.jurisdiction().bureauId(), Role.INSPECTOR));
        all.addAll(directory.holders(subject.jurisdiction().bureauId(), Role.TEAM_LEAD));
        Stream<PersonCard> finder =
                all.stream().filter(person -> person.id() == subject.discovery().openedBy());
        if (subject.hazard().confidential()) {
            return Stream.concat(
                    finder, directory.holders(subject.jurisdiction().bureauId(), Role.DISCIPLINE).stream());
        }
        Set<Long> current = all.stream().map(PersonCard::id).collect(Collectors.toSet());
        Stream<PersonCard> responsible =
                directory.responsibleFor(subject.jurisdiction().schoolId(), Responsibility.INSPECTOR).stream()
                        .filter(person -> current.contains(person.id()));
        Stream<PersonCard> township = delegated(subject) ? township(subject).stream() : Stream.empty();
        return Stream.of(finder, responsible, all.stream(), township).flatMap(Function.identity());
    }

    private boolean delegated(RectificationCase subject) {
        return townshipsVerify
                && subject.jurisdiction().townshipId() != null
                && rules.verificationFor(subject.severity(), subject.discovery().source())
                        .township();
    }
}
