package cn.zhenggai.inspection.plan;

import cn.zhenggai.catalogue.checklist.ChecklistCard;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.Role;
import cn.zhenggai.shared.UnitKind;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What somebody may choose from who starts a visit by himself. */
@Component
public class OfferedVisits {

    private static final int MOST_COMPANIONS = 60;
    private static final int MOST_SCHOOLS = 3_000;

    private final Checklists lists;
    private final Directory directory;
    private final Clock clock;

    OfferedVisits(Checklists lists, Directory directory, Clock clock) {
        this.lists = lists;
        this.directory = directory;
        this.clock = clock;
    }

    /** Those in use, the short one of every week first. */
    public List<ChecklistCard> checklists() {
        return lists.offered(BureauTime.today(clock)).stream()
                .sorted(Comparator.comparing(ChecklistCard::kind).thenComparing(ChecklistCard::code))
                .toList();
    }

    public List<VisitMode> modes(Actor actor) {
        return actor.inSchool()
                ? List.of(VisitMode.SELF_CHECK)
                : Arrays.stream(VisitMode.values())
                        .filter(mode -> mode != VisitMode.SELF_CHECK)
                        .toList();
    }

    /** Schools whose name or code contains the text; those he answers for while nothing is typed. */
    public List<UnitCard> schools(Actor actor, String text) {
        List<UnitCard> own = directory.schoolsOf(actor.personId());
        if (text.isBlank() && !own.isEmpty()) {
            return own;
        }
        return directory.units(actor.bureauId(), UnitKind.SCHOOL, text, 400).stream()
                .filter(school -> VisitRules.own(actor, school))
                .limit(20)
                .toList();
    }

    /** All that he may visit; a school its own. */
    public List<UnitCard> allSchools(Actor actor) {
        return actor.inSchool()
                ? directory.unit(actor.unitId()).stream().toList()
                : directory.units(actor.bureauId(), UnitKind.SCHOOL, "", MOST_SCHOOLS).stream()
                        .filter(school -> school.active() && VisitRules.own(actor, school))
                        .toList();
    }

    /** Who may come along: his own unit first, then the other inspectors; of a school its own people. */
    public List<PersonCard> companions(Actor actor) {
        Map<Long, PersonCard> people = new LinkedHashMap<>();
        directory.staffOf(actor.unitId()).forEach(card -> people.put(card.id(), card));
        if (!actor.inSchool()) {
            directory.holders(actor.bureauId(), Role.INSPECTOR).forEach(card -> people.putIfAbsent(card.id(), card));
            directory.holders(actor.bureauId(), Role.TEAM_LEAD).forEach(card -> people.putIfAbsent(card.id(), card));
        }
        people.remove(actor.personId());
        return new ArrayList<>(people.values()).subList(0, Math.min(MOST_COMPANIONS, people.size()));
    }
}
