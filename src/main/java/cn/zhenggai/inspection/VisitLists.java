package cn.zhenggai.inspection;

import cn.zhenggai.catalogue.HazardCatalogue;
import cn.zhenggai.catalogue.HazardItem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of a visit as it was on the day; a visit without one may note any item of the catalogue. */
@Component
class VisitLists {

    private final HazardCatalogue catalogue;

    VisitLists(HazardCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    VisitList of(VisitRow visit, LocalDate on) {
        return visit.checklistId() == null
                ? whole()
                : list(visit.checklistId(), on).orElseGet(this::whole);
    }

    Optional<VisitList> list(long id, LocalDate on) {
        return offered(on).stream().filter(list -> list.id() == id).findFirst();
    }

    List<VisitList> offered(LocalDate on) {
        List<HazardItem> physical =
                catalogue.items().stream().filter(HazardItem::physical).toList();
        return List.of(
                new VisitList(1L, "每周小查", physical.subList(0, 12)),
                new VisitList(2L, "每月大查", physical),
                new VisitList(3L, "开学检查", physical.subList(0, 30)));
    }

    Optional<HazardItem> item(String code, LocalDate on) {
        return catalogue.item(code);
    }

    List<VisitPack.Group> groups(VisitList list, LocalDate on) {
        return List.of();
    }

    static String basis(HazardItem item) {
        return "";
    }

    static String group(HazardItem item) {
        return null;
    }

    private VisitList whole() {
        return new VisitList(null, "", new ArrayList<>(catalogue.items()));
    }
}
