package cn.zhenggai.inspection.list;

import cn.zhenggai.catalogue.Checklist;
import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import cn.zhenggai.catalogue.checklist.Checklists;
import cn.zhenggai.inspection.VisitRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of a visit as it was on the day; a visit without one may note any item of the catalogue. */
@Component
public class VisitLists {

    private final Checklists checklists;
    private final HazardCatalogue catalogue;

    VisitLists(Checklists checklists, HazardCatalogue catalogue) {
        this.checklists = checklists;
        this.catalogue = catalogue;
    }

    public VisitList of(VisitRow visit, LocalDate on) {
        return visit.checklistId() == null
                ? whole(on)
                : list(visit.checklistId(), on).orElseGet(() -> whole(on));
    }

    public Optional<VisitList> list(long id, LocalDate on) {
        return checklists.checklist(id, on).map(VisitLists::list);
    }

    public Optional<HazardItem> item(String code, LocalDate on) {
        return catalogue.item(code, on);
    }

    /** Rules by which items of the list become major together. */
    public List<VisitPack.Group> groups(VisitList list, LocalDate on) {
        return catalogue.groups(on).stream()
                .filter(group -> group.items().stream().anyMatch(list::has))
                .map(group -> new VisitPack.Group(group.code(), group.name(), group.needed(), group.items()))
                .toList();
    }

    private static VisitList list(Checklist list) {
        return new VisitList(list.id(), list.name(), list.items());
    }

    private VisitList whole(LocalDate on) {
        return new VisitList(null, "", new ArrayList<>(catalogue.items(on)));
    }
}
