package cn.zhenggai.inspection;

import cn.zhenggai.catalogue.HazardItem;
import java.util.List;

/** The items that a visit goes through. */
record VisitList(Long id, String name, List<HazardItem> items) {

    boolean has(String code) {
        return items.stream().anyMatch(item -> item.code().equals(code));
    }
}
