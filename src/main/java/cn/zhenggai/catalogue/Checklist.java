package cn.zhenggai.catalogue;

import java.util.List;

/**
 * What an inspector goes through, item by item.
 *
 * @param items in the order of the way through a school, each as it reads on the day that was asked for; an item that
 *     does not count on it is left out
 */
public record Checklist(long id, String code, String name, Kind kind, boolean active, List<HazardItem> items) {

    /** Small ones are for every week, big ones for every month, the others for a campaign. */
    public enum Kind {
        SMALL,
        BIG,
        CAMPAIGN
    }
}
