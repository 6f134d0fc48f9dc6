package cn.zhenggai.inspection.list;

import cn.zhenggai.catalogue.HazardItem;
import java.util.List;
import java.util.stream.Stream;

/**
 * The items that a visit goes through.
 *
 * @param omitted of the list, but nothing that a school of this kind, or without the facility, could have
 * @param others the rest of the catalogue; like what is omitted, somebody who meets it there may add it by hand
 */
public record VisitList(
        Long id, String name, List<HazardItem> items, List<HazardItem> omitted, List<HazardItem> others) {

    /** Whether something may be said of the item. */
    public boolean has(String code) {
        return Stream.of(items, omitted, others).flatMap(List::stream).anyMatch(item -> item.code()
                .equals(code));
    }

    /** Whether it is gone through, or was left out of what is. */
    boolean goesThrough(String code) {
        return Stream.of(items, omitted).flatMap(List::stream).anyMatch(item -> item.code()
                .equals(code));
    }
}
