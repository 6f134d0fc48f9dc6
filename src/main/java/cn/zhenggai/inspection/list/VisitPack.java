package cn.zhenggai.inspection.list;

import cn.zhenggai.calendar.Limit;
import cn.zhenggai.inspection.PlateCard;
import cn.zhenggai.inspection.VisitMode;
import cn.zhenggai.inspection.VisitState;
import cn.zhenggai.shared.CaseNumber;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a device needs to make a visit without a network.
 *
 * @param items what is gone through, one by one; nothing on a visit without a list, on which all of the catalogue is {@code more}
 * @param more what is not gone through and may be added by hand; {@code omitted} says that the school has nothing of it
 * @param now the server's time, by which the device corrects its own
 * @param places where something was found in the school before, the most frequent first
 * @param plates that hang in the school, without their codes
 * @param groups rules by which several things found together become major
 */
public record VisitPack(
        long id,
        long schoolId,
        String schoolName,
        LocalDate on,
        VisitMode mode,
        VisitState state,
        String subject,
        String jointWith,
        String checklist,
        List<String> members,
        String writer,
        boolean mine,
        String recordedBy,
        List<Item> items,
        List<Item> more,
        List<Group> groups,
        List<Recent> recent,
        List<Person> people,
        List<String> places,
        List<PlateCard> plates,
        Instant now) {

    /**
     * @param text what is to be found in order
     * @param wording the first draft of a finding, {@code order} of what is to be done, {@code example} only to be shown
     * @param basis as a case quotes it
     * @param major major by itself
     * @param external no school puts it right
     * @param photo whether a finding needs a picture
     * @param limit how long such a thing usually may stand, in {@code limitUnit}s
     */
    public record Item(
            String code,
            String category,
            String categoryName,
            String sub,
            String text,
            String wording,
            String order,
            String example,
            String basis,
            boolean major,
            boolean zeroTolerance,
            boolean confidential,
            boolean external,
            boolean photo,
            String group,
            Limit.@Nullable Unit limitUnit,
            int limit,
            boolean omitted) {}

    /** k of n. */
    public record Group(String code, String name, int needed, List<String> items) {}

    /** A case that a finding may be about. */
    public record Recent(
            CaseNumber number,
            String itemCode,
            String place,
            String state,
            boolean open,
            boolean major,
            LocalDate foundOn) {}

    public record Person(long id, String name, String post) {}
}
