package cn.zhenggai.inspection.list;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitRow;
import cn.zhenggai.organisation.Directory;
import cn.zhenggai.organisation.UnitCard;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The list of a visit as it was on the day; a visit without one may note any item of the catalogue. */
@Component
public class VisitLists {

    private final Checklists checklists;
    private final HazardCatalogue catalogue;
    private final Directory directory;

    VisitLists(Checklists checklists, HazardCatalogue catalogue, Directory directory) {
        this.checklists = checklists;
        this.catalogue = catalogue;
        this.directory = directory;
    }

    /** Without what the school cannot have; one statement, for the school. */
    public VisitList of(VisitRow visit, LocalDate on) {
        Optional<Checklist> list = list(visit, on);
        Collection<HazardItem> all = catalogue.items(on);
        Collection<HazardItem> items =
                list.<Collection<HazardItem>>map(Checklist::items).orElse(all);
        Predicate<HazardItem> there = thereIn(directory.unit(visit.schoolId()));
        Set<String> codes = items.stream().map(HazardItem::code).collect(Collectors.toSet());
        return new VisitList(
                list.map(Checklist::id).orElse(null),
                list.map(Checklist::name).orElse(""),
                items.stream().filter(there).toList(),
                items.stream().filter(there.negate()).toList(),
                all.stream().filter(item -> !codes.contains(item.code())).toList());
    }

    /** Its name costs no statement. */
    public Optional<String> name(VisitRow visit, LocalDate on) {
        return list(visit, on).map(Checklist::name);
    }

    private Optional<Checklist> list(VisitRow visit, LocalDate on) {
        return Optional.ofNullable(visit.checklistId()).flatMap(id -> checklists.checklist(id, on));
    }

    private static Predicate<HazardItem> thereIn(Optional<UnitCard> school) {
        SchoolKind kind =
                school.map(UnitCard::schoolKind).flatMap(SchoolKind::named).orElse(null);
        Set<Facility> facilities = school.map(UnitCard::facilities).orElse(null);
        return item -> item.applies().at(kind, facilities);
    }

    public Optional<HazardItem> item(String code, LocalDate on) {
        return catalogue.item(code, on);
    }

    /** Rules by which items of the list become major together. */
    public List<VisitPack.Group> groups(VisitList list, LocalDate on) {
        return catalogue.groups(on).stream()
                .filter(group -> group.items().stream().anyMatch(list::goesThrough))
                .map(group -> new VisitPack.Group(group.code(), group.name(), group.needed(), group.items()))
                .toList();
    }
}
