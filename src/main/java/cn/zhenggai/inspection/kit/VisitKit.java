package cn.zhenggai.inspection.kit;

import cn.zhenggai.inspection.PlateCard;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.list.VisitPack;
import cn.zhenggai.rectification.closed.ClosedCase;
import cn.zhenggai.shared.school.Facility;
import cn.zhenggai.shared.school.SchoolKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a device needs to begin a visit without a network, and to find by words what something is.
 *
 * @param now the server's time, by which the device corrects its own
 * @param today the day in the bureau
 * @param names words of the field that mean the same, a row for each thing
 * @param items the whole catalogue of today
 * @param people who may come along; {@code staff} who may be named to mend something, only of a school's own
 * @param cases closed lately, of what this person may know
 * @param plates in the schools that he answers for, or saw lately
 */
public record VisitKit(
        Instant now,
        LocalDate today,
        List<List<String>> names,
        List<School> schools,
        List<ListOfItems> checklists,
        List<KitItem> items,
        List<VisitPack.Group> groups,
        List<VisitMode> modes,
        List<VisitPack.Person> people,
        List<VisitPack.Person> staff,
        List<ClosedCase> cases,
        List<PlateCard> plates) {

    /**
     * @param kind null where the office's word for it says nothing
     * @param facilities null while nobody has said
     * @param own the person answers for it
     * @param seen how lately the person was there, from 1; null for long ago or never
     */
    public record School(
            long id,
            String code,
            String name,
            @Nullable String township,
            @Nullable SchoolKind kind,
            @Nullable Set<Facility> facilities,
            boolean own,
            @Nullable Integer seen) {}

    public record ListOfItems(long id, String name, List<String> items) {}

    /** @param kinds of schools in which it is looked at, all when none is named */
    public record KitItem(
            VisitPack.Item item,
            Set<SchoolKind> kinds,
            @Nullable Facility facility) {}
}
