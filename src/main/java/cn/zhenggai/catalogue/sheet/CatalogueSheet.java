package cn.zhenggai.catalogue.sheet;

import cn.zhenggai.catalogue.HazardItem;
import java.util.List;
import java.util.Map;

/**
 * What a sheet says.
 *
 * @param items of the rows that can be meant so, without days
 * @param needed how many of a group are needed, by its code; only groups about which the sheet says it
 */
record CatalogueSheet(List<HazardItem> items, Map<String, Integer> needed, List<SheetFault> faults) {

    boolean sound() {
        return faults.isEmpty();
    }
}
