package cn.zhenggai.inspection.list;

import cn.zhenggai.catalogue.HazardItem;
import java.util.List;

/** The items that a visit goes through. */
public record VisitList(Long id, String name, List<HazardItem> items) {

    public boolean has(String code) {
        return items.stream().anyMatch(item -> item.code().equals(code));
    }
}
