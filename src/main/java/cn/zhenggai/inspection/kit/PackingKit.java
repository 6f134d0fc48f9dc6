package cn.zhenggai.inspection.kit;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.ChecklistCard;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.catalogue.words.FieldWords;
import cn.zhenggai.inspection.Plates;
import cn.zhenggai.inspection.Visits;
import cn.zhenggai.inspection.list.PackedItems;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.inspection.plan.OfferedVisits;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.PersonCard;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.rectification.closed.ReadingClosedCases;
import cn.zhenggai.shared.Actor;
import cn.zhenggai.shared.BureauTime;
import cn.zhenggai.shared.UnitKind;
import cn.zhenggai.shared.school.SchoolKind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts together what lies on a device before anybody knows which school is next. */
@Component
public class PackingKit {

    /** Of what was closed, and as many again of what was fixed on the spot: some 150 KB on the way to the telephone. */
    static final int MOST_CASES = 300;

    private static final int MOST_SEEN = 8;
    private static final int MOST_TOWNSHIPS = 500;

    private final OfferedVisits offered;
    private final Checklists checklists;
    private final HazardCatalogue catalogue;
    private final FieldWords words;
    private final PackedItems items;
    private final ReadingClosedCases closed;
    private final Visits visits;
    private final Plates plates;
    private final Directory directory;
    private final Clock clock;

    PackingKit(
            OfferedVisits offered,
            Checklists checklists,
            HazardCatalogue catalogue,
            FieldWords words,
            PackedItems items,
            ReadingClosedCases closed,
            Visits visits,
            Plates plates,
            Directory directory,
            Clock clock) {
        this.offered = offered;
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.words = words;
        this.items = items;
        this.closed = closed;
        this.visits = visits;
        this.plates = plates;
        this.directory = directory;
        this.clock = clock;
    }

    public VisitKit kit(Actor by) {
        LocalDate today = BureauTime.today(clock);
        List<VisitKit.School> schools = schools(by);
        return new VisitKit(
                BureauTime.now(clock),
                today,
                words.rows(),
                schools,
                lists(today),
                catalogue.items(today).stream().map(this::item).toList(),
                catalogue.groups(today).stream()
                        .map(group -> new VisitPack.Group(group.code(), group.name(), group.needed(), group.items()))
                        .toList(),
                offered.modes(by),
                people(offered.companions(by)),
                by.inSchool() ? people(directory.staffOf(by.unitId())) : List.of(),
                closed.lately(by, MOST_CASES),
                plates.in(near(by, schools)));
    }

    private List<VisitKit.School> schools(Actor by) {
        List<Long> seen = visits.schoolsSeen(by.personId(), MOST_SEEN);
        Set<Long> own =
                directory.schoolsOf(by.personId()).stream().map(UnitCard::id).collect(Collectors.toSet());
        Map<Long, String> townships = directory.units(by.bureauId(), UnitKind.TOWNSHIP, "", MOST_TOWNSHIPS).stream()
                .collect(Collectors.toMap(UnitCard::id, UnitCard::name));
        return offered.allSchools(by).stream()
                .map(school -> new VisitKit.School(
                        school.id(),
                        school.code(),
                        school.name(),
                        school.townshipId() == null ? null : townships.get(school.townshipId()),
                        SchoolKind.named(school.schoolKind()).orElse(null),
                        school.facilities(),
                        own.contains(school.id()),
                        seen.contains(school.id()) ? seen.indexOf(school.id()) + 1 : null))
                .toList();
    }

    private static List<Long> near(Actor by, List<VisitKit.School> schools) {
        return schools.stream()
                .filter(school -> school.own() || school.seen() != null || by.inSchool())
                .map(VisitKit.School::id)
                .toList();
    }

    private List<VisitKit.ListOfItems> lists(LocalDate today) {
        return offered.checklists().stream()
                .map(ChecklistCard::id)
                .flatMap(id -> checklists.checklist(id, today).stream())
                .map(PackingKit::list)
                .toList();
    }

    private static VisitKit.ListOfItems list(Checklist list) {
        return new VisitKit.ListOfItems(
                list.id(),
                list.name(),
                list.items().stream().map(HazardItem::code).toList());
    }

    private VisitKit.KitItem item(HazardItem item) {
        return new VisitKit.KitItem(
                items.of(item, false), item.applies().kinds(), item.applies().facility());
    }

    private static List<VisitPack.Person> people(List<PersonCard> cards) {
        return cards.stream()
                .map(card -> new VisitPack.Person(card.id(), card.name(), card.post()))
                .toList();
    }
}
